import type { Driver, ManagedTransaction } from 'neo4j-driver'
import type { Report } from '../commands/report'
import { cypher, rules } from './cypher'
import type { RelationRow } from './relationRows'
import type { Rows } from './rows'

/** Rows a statement: few enough for the server's memory, enough to make the round trips cheap. */
const BATCH = 1_000

/** Districts a statement, for the rules: each reads all that is located in them. */
const DISTRICTS = 100

/** Writes rows in one transaction, and what the rules of `cypher/rules` compute from them: all of them are there afterwards and nothing else, or nothing has happened. */
export async function writeRows(driver: Driver, database: string, rows: Rows, report: Report): Promise<void> {
  const session = driver.session({ database })
  const bar = report.bar(
    `Loading version ${rows.version}`,
    rows.entities.length + rows.relations.length + rows.names.length + rows.spellings.length,
  )
  try {
    await session.executeWrite(tx => write(tx, rows, bar.at), { metadata: { query: 'load' } })
  } finally {
    bar.end()
    await session.close()
  }
}

async function write(tx: ManagedTransaction, rows: Rows, at: (done: number) => void): Promise<void> {
  let done = 0
  const { version, meta } = rows
  await tx.run(cypher('load/meta'), { meta })
  for (const { statement, batch } of batches(rows)) {
    await tx.run(statement, { rows: batch, version })
    done += batch.length
    at(done)
  }
  await tx.run(cypher('load/sweep'), { version })
  for (const rule of rules()) for (const ids of slices(districts(rows), DISTRICTS)) await tx.run(rule, { ids, version })
}

function* batches({ entities, relations, names, spellings }: Rows): Generator<{ statement: string; batch: object[] }> {
  yield* batched(cypher('load/entities'), entities)
  for (const [type, ofType] of byType(relations)) yield* batched(cypher('load/relations').replace('[r:TYPE ', `[r:${type} `), ofType)
  yield* batched(cypher('load/names'), names)
  yield* batched(cypher('load/spellings'), spellings)
}

function* batched(statement: string, rows: object[]): Generator<{ statement: string; batch: object[] }> {
  for (const batch of slices(rows, BATCH)) yield { statement, batch }
}

function* slices<T>(all: T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}

const districts = ({ entities }: Rows): string[] => entities.flatMap(({ label, id }) => (label === 'District' ? [id] : []))

/** The types are keys of the schema of the data files, so they can stand in a statement. */
function byType(relations: RelationRow[]): Map<string, RelationRow[]> {
  const groups = new Map<string, RelationRow[]>()
  for (const row of relations) {
    const group = groups.get(row.type)
    if (group) group.push(row)
    else groups.set(row.type, [row])
  }
  return groups
}
