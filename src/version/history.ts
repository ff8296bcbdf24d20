import { type Driver, int } from 'neo4j-driver'
import { cypher } from '../seed/cypher'
import type { Rows } from '../seed/rows'
import type { Difference } from './difference'
import { countKinds, tell } from './feed'
import type { Runs } from './keep'

/** The changes of so many loads, and so many changes in all, are kept; older loads keep only their counts. */
const LOADS = 50
const CHANGES = 100_000

/** Changes a statement. */
const BATCH = 1_000

/** One load, as `Meta.history` tells it. */
export interface Load {
  version: string
  /** The version that it replaced; null for the first. */
  previous: string | null
  loadedAt: string
  datasets: string[]
  /** The checksums of their files, in the order of their names. */
  checksums: string[]
  /** Those of them of which something was left out. */
  skipped: string[]
  /** The version that it took back; null but for an `undo`. */
  undoes: string | null
  added: number
  changed: number
  removed: number
  /** Whether each of its changes is kept for the change feed. */
  kept: boolean
}

/** What a load notes of itself. */
export interface Noting {
  difference: Difference
  rows: Rows
  /** How much it changes, where the difference is not that to the version before. */
  counts?: ReturnType<typeof countKinds>
  /** The version that it takes back. */
  undoes?: string | undefined
  /** The version before; undefined for a first load, of which only the counts are noted. */
  previous: string | undefined
}

/** Notes a load and, where `kept`, each of its changes, in its own transaction; forgets the changes of loads long past. */
export async function note(tx: Runs, { difference, counts, rows, previous, undoes }: Noting, kept: boolean): Promise<void> {
  const { added, changed, removed } = counts ?? countKinds(difference)
  const all = added + changed + removed
  if (all === 0 && rows.version === previous) return
  const keeps = kept && previous !== undefined && all <= CHANGES
  const integers = { added: int(added), changed: int(changed), removed: int(removed) }
  const { version, datasets, members } = rows
  const checksums = members.map(({ checksum }) => checksum)
  const skipped = members.flatMap(({ name, properties }) => (properties.skip ? [name] : []))
  const made = { version, previous: previous ?? null, undoes: undoes ?? null, datasets, checksums, skipped }
  const load = { ...made, ...integers, kept: keeps }
  const { records } = await tx.run(cypher('load/history'), { load })
  const sequence = records[0]!.get('sequence') as number
  if (keeps) await noteChanges(tx, difference, rows.version, sequence)
  await forget(tx)
}

/** The loads of a graph, the latest first. */
export async function readHistory(driver: Driver, database: string): Promise<Load[]> {
  const { records } = await driver.executeQuery(cypher('load/loads'), {}, { database })
  return records.map(record => record.get('load') as Load)
}

async function noteChanges(tx: Runs, difference: Difference, version: string, sequence: number): Promise<void> {
  let rows: object[] = []
  const send = async () => {
    if (rows.length > 0) await tx.run(cypher('load/changes'), { rows })
    rows = []
  }
  let order = 0
  for (const { before, after, ...told } of tell(difference)) {
    const id = `change:${padded(sequence, 8)}-${padded(order++, 6)}`
    rows.push({ ...told, id, version, sequence: int(sequence), before: text(before), after: text(after) })
    if (rows.length === BATCH) await send()
  }
  await send()
}

async function forget(tx: Runs): Promise<void> {
  const { records } = await tx.run(cypher('load/loads'))
  const kept = records.map(record => record.toObject() as { load: Load; sequence: number }).filter(({ load }) => load.kept)
  let changes = 0
  const first = kept.findIndex(({ load }, index) => {
    changes += load.added + load.changed + load.removed
    return index >= LOADS || changes > CHANGES
  })
  if (first >= 0) await tx.run(cypher('load/forget'), { sequence: int(kept[first]!.sequence) })
}

const padded = (number: number, width: number): string => String(number).padStart(width, '0')
const text = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value))
