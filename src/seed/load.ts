import type { Driver } from 'neo4j-driver'
import type { Report } from '../commands/report'
import type { Database } from '../database/database'
import { Refusal } from '../refusal'
import { type Difference, differenceOf, emptyDifference, sizeOf } from '../version/difference'
import { readGraph } from '../version/graph'
import { Overtaken, refuseWhileHeld } from '../version/hold'
import { keepFiles } from '../version/keep'
import { differenceOfLarge, TooMuch } from '../version/largeDifference'
import { rulesFor } from '../version/steps'
import { applyConstraints } from './constraints'
import { cypher, namedRules } from './cypher'
import type { Dataset } from './dataset'
import { fill } from './fill'
import { clear, guardDatabase } from './guard'
import type { Member } from './member'
import { type Rows, rowsOf } from './rows'
import { type GraphState, stateOf } from './state'
import { type Writing, writeAtOnce, writeInPlace } from './write'

export type { Dataset } from './dataset'
export { MODEL_VERSION } from './model'
export { readDataset } from './read'
export { applyConstraints, guardDatabase }

/** As many changes as fit one transaction of a small server. */
export const MAX_CHANGES = 200_000

/** What a load did. */
export interface LoadSummary {
  /** False where the graph held this version already. */
  changed: boolean
  version: string
  entities: number
  relations: number
}

/** How a dataset is to be loaded. */
export interface LoadOptions {
  /** Compare and compute everything although the graph holds this version already. */
  force?: boolean | undefined
  /** Write a graph of another model version anew, instead of refusing. */
  rebuild?: boolean | undefined
  /** The most changes that are written in one transaction; MAX_CHANGES unless said otherwise. */
  maxChanges?: number | undefined
  /** Write more changes than that in several transactions: meanwhile the graph is neither version. */
  inPlace?: boolean | undefined
  /** The version that an undo takes back. */
  undoes?: string | undefined
}

/** Loads into a database that may be written: throws a Refusal where it holds something else, makes its constraints, loads. */
export async function fillDatabase(...[driver, database, dataset, report, options]: Parameters<typeof loadDataset>): Promise<LoadSummary> {
  await guardDatabase(driver, database, options?.rebuild)
  await applyConstraints(driver, database)
  return loadDataset(driver, database, dataset, report, options)
}

/** Makes the graph say what the dataset says, no more and no less. Throws a Refusal while another load writes it in several transactions. */
export async function loadDataset(
  driver: Driver,
  database: string,
  dataset: Dataset,
  report: Report,
  options: LoadOptions = {},
): Promise<LoadSummary> {
  return untilAlone(async () => {
    const state = await stateOf(driver, database)
    await refuseWhileHeld(driver, database, state)
    return loadOnce(driver, database, dataset, state, report, options)
  })
}

/** Does something again whenever another load has come between. */
export async function untilAlone<T>(work: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
    }
}

/**
 * Makes a graph in this state say what the dataset says, by writing what differs, in one transaction. Writes nothing where the graph holds this
 * version already, unless forced. The database is one that `guardDatabase` lets pass and `applyConstraints` has prepared. Throws Overtaken.
 */
export async function loadOnce(
  driver: Driver,
  database: string,
  dataset: Dataset,
  state: GraphState,
  report: Report,
  options: LoadOptions = {},
): Promise<LoadSummary> {
  const { version, members } = dataset
  if (!options.force && isLoaded(state, version)) return unchanged(version, members, driver, database, report)
  const rows = rowsOf(dataset)
  const isMuch = await writeRows({ driver, name: database }, { rows, members }, state, report, options)
  if (isMuch) await driver.executeQuery(cypher('load/replan'), {}, { database })
  return { changed: true, version, ...rows.counts }
}

/** Whether a graph in this state is of a version, and whole. */
export function isLoaded(state: GraphState, version: string): boolean {
  return state.version === version && state.state === undefined
}

/** Writes what differs between a graph in this state and rows. True where that changes what plans were made by. */
async function writeRows(
  { driver, name }: Pick<Database, 'driver' | 'name'>,
  { rows, members }: Pick<Writing, 'rows' | 'members'>,
  state: GraphState,
  report: Report,
  options: LoadOptions,
): Promise<boolean> {
  const { maxChanges = MAX_CHANGES, inPlace, undoes } = options
  const isNew = state.version === undefined
  const all = { driver, name, rows, members, undoes }
  if (isNew && rows.large) return fillAnew(all, state, report)
  const writing = { ...(await compareRows(driver, name, rows, state, options)), members }
  const size = sizeOf(writing.difference)
  if (size > maxChanges && isNew) return fillAnew(all, state, report)
  const isSeveral = size > maxChanges && (inPlace || state.state !== undefined)
  if (size > maxChanges && !isSeveral) throw tooMuch(maxChanges)
  await (isSeveral ? writeInPlace : writeAtOnce)(driver, name, writing, report)
  return size * 10 > rows.counts.entities + rows.counts.relations
}

/** Fills a database that holds nothing, or no more than a first load that was broken off. */
async function fillAnew(
  { driver, name, ...writing }: Pick<Database, 'driver' | 'name'> & Pick<Writing, 'rows' | 'members' | 'undoes'>,
  state: GraphState,
  report: Report,
): Promise<true> {
  if (state.nodes > 0) await clear(driver, name, state)
  const { entities, relations } = writing.rows.counts
  const counts = { added: entities + relations, changed: 0, removed: 0 }
  const against = state.nodes > 0 ? await stateOf(driver, name) : state
  await fill(driver, name, { ...writing, counts, difference: emptyDifference(), rules: namedRules(), against, previous: undefined }, report)
  return true
}

/** Says that a graph is of this version already; nothing is written but kept files that are missing. */
export async function unchanged(
  version: string,
  members: Member[],
  driver: Driver,
  database: string,
  report: Report,
): Promise<LoadSummary> {
  report.say(`Nothing has changed since version ${version} was loaded.`)
  const session = driver.session({ database })
  try {
    await session.executeWrite(tx => keepFiles(tx, members), { metadata: { query: 'load' } })
  } finally {
    await session.close()
  }
  const { records } = await driver.executeQuery(cypher('load/counts'), {}, { database })
  return { changed: false, version, ...(records[0]!.toObject() as { entities: number; relations: number }) }
}

/** What is to be written so that a graph in this state holds the rows. Throws a Refusal where that is too much. */
async function compareRows(
  driver: Driver,
  database: string,
  rows: Rows,
  state: GraphState,
  { maxChanges = MAX_CHANGES, inPlace, force, undoes }: LoadOptions,
): Promise<Omit<Writing, 'members'>> {
  const most = inPlace || state.state !== undefined ? undefined : maxChanges
  const difference = await compareWithGraph(driver, database, rows, state, most).catch(error => {
    throw error instanceof TooMuch ? tooMuch(maxChanges) : error
  })
  // what was broken off may have lost a relation and not yet what a rule made of it
  const all = force || state.state !== undefined || state.rules !== rows.meta.rules
  return { difference, rows, rules: all ? namedRules() : rulesFor(difference), against: state, previous: state.version, undoes }
}

/** The difference between a graph in this state and rows. Where those of large tables differ in more than `most`, it throws TooMuch. */
export function compareWithGraph(driver: Driver, database: string, rows: Rows, { nodes }: GraphState, most?: number): Promise<Difference> {
  const graph = nodes > 0 ? readGraph(driver, database) : nothing()
  return rows.large ? differenceOfLarge(graph, rows, most) : differenceOf(graph, rows)
}

async function* nothing() {}

function tooMuch(most: number): Refusal {
  return new Refusal(
    `A load must change at most ${most} entities, relations and names to be written in one transaction, but this one changes more. ` +
      'Either load into an empty database and let the server use that one (NEO4J_URI, NEO4J_DATABASE), or write this one in several transactions: ' +
      '--in-place, and until it is done the server says that it is not ready. A server with the memory for it takes --max-changes.',
  )
}
