import { type Driver, isRetryableError, type ManagedTransaction } from 'neo4j-driver'
import type { Report } from '../commands/report'
import type { Difference } from '../version/difference'
import { holding } from '../version/hold'
import { keepFiles } from '../version/keep'
import { slices, stepsOf, stepsOfRules } from '../version/steps'
import { applyConstraints, dropSearchIndexes } from './constraints'
import type { SomeRows } from './large/large'
import type { Rows } from './rows'
import { end, type Writing } from './write'

/** Transactions under way at once: more make Neo4j no faster on few cores, and wait for each other's locks. */
const WRITERS = 4
/** How often a transaction that met another one's locks is tried anew. */
const TRIES = 20
const SLICE = 5_000

/**
 * Writes rows into a graph that holds nothing, in many transactions, several at once; large tables are read as they are written. Until the last
 * one `Meta.state` is LOADING. What neo4j-admin has imported only lacks what is computed and what a load says of itself. Throws Overtaken.
 */
export async function fill(driver: Driver, database: string, writing: Writing, report: Report, isImported = false): Promise<void> {
  const { rows, rules } = writing
  const { entities, relations } = rows.counts
  const bar = report.bar(`Loading version ${rows.version}`, entities + relations)
  let done = 0
  const write = writerOf(driver, database)
  const inTurn = oneAfterTheOther()
  const writeRows = async (holds: () => Promise<unknown>) => {
    await dropSearchIndexes(driver, database)
    for (const units of [entityUnits(rows), relationUnits(rows)])
      await atOnce(units, async unit => {
        await holds()
        const { names, spellings, ...others } = unit
        await write(tx => apply(tx, { ...none, ...others }))
        // many entities share a key: two transactions that write names would wait for each other
        if (names.length + spellings.length > 0) await inTurn(() => write(tx => apply(tx, { ...none, names, spellings })))
        done += unit.entities.length + unit.relations.length
        bar.at(done)
      })
    await applyConstraints(driver, database)
  }
  const work = async (holds: () => Promise<unknown>) => {
    if (!isImported) await writeRows(holds)
    for (const { statement, parameters } of stepsOfRules(rules, rows.regions)) await write(tx => tx.run(statement, parameters))
    await keepFiles({ run: (...statement) => write(tx => tx.run(...statement)) }, writing.members)
  }
  try {
    await holding(driver, database, writing.against, work, tx => end(tx, writing, false))
  } finally {
    bar.end()
  }
}

type Write = <T>(work: (tx: ManagedTransaction) => PromiseLike<T>) => Promise<T>

function writerOf(driver: Driver, database: string): Write {
  return async work => {
    const session = driver.session({ database })
    try {
      for (let tries = 1; ; tries++)
        try {
          return await session.executeWrite(async tx => work(tx), { metadata: { query: 'load' } })
        } catch (error) {
          if (tries === TRIES || !isRetryableError(error as Error)) throw error
        }
    } finally {
      await session.close()
    }
  }
}

/** Does the work of each unit, so many at once. The first failure ends it. */
async function atOnce<T>(units: AsyncGenerator<T>, work: (unit: T) => Promise<void>): Promise<void> {
  let failed = false
  const writer = async () => {
    for (;;) {
      const { value, done } = await units.next()
      if (done || failed) return
      await work(value)
    }
  }
  const writers = Array.from({ length: WRITERS }, () =>
    writer().catch(error => {
      failed = true
      throw error
    }),
  )
  const ended = await Promise.allSettled(writers)
  const failure = ended.find(({ status }) => status === 'rejected')
  if (failure) throw (failure as PromiseRejectedResult).reason
}

/** Does works one after the other, in the order in which they come; after one that failed none is done. */
function oneAfterTheOther(): (work: () => Promise<void>) => Promise<void> {
  let last = Promise.resolve()
  return work => {
    last = last.then(work)
    return last
  }
}

async function apply(tx: ManagedTransaction, unit: SomeRows): Promise<void> {
  for (const { statement, parameters } of stepsOf(added(unit))) await tx.run(statement, parameters)
}

function added({ entities, relations, names, spellings }: SomeRows): Difference {
  const all = <Row>(rows: Row[]) => rows.map(after => ({ after }))
  return {
    entities: all(entities),
    relations: all(relations),
    names: { added: names, removed: [] },
    spellings: { added: spellings, removed: [] },
  }
}

const none: SomeRows = { entities: [], relations: [], names: [], spellings: [] }

/** What names an entity is written with it, or after it. */
async function* entityUnits({ entities, large }: Rows): AsyncGenerator<SomeRows> {
  for (const some of slices(entities, SLICE)) yield { ...none, entities: some }
  for await (const unit of large?.parts('entities') ?? []) yield unit
}

async function* relationUnits({ relations, names, spellings, large }: Rows): AsyncGenerator<SomeRows> {
  for (const some of slices(names, SLICE)) yield { ...none, names: some }
  for (const some of slices(spellings, SLICE)) yield { ...none, spellings: some }
  for (const some of slices(relations, SLICE)) yield { ...none, relations: some }
  for await (const unit of large?.parts('relations') ?? []) yield unit
}
