import type { Driver } from 'neo4j-driver'
import type { Report } from '../commands/report'
import type { Database } from '../database/database'
import { type Difference, differenceOf, emptyDifference, sizeOf } from '../version/difference'
import { countKinds } from '../version/feed'
import { nothing, readGraph } from '../version/graph'
import { Overtaken, refuseWhileHeld } from '../version/hold'
import { keepFiles, oneByOne } from '../version/keep'
import { differenceOfLarge, TooMuch } from '../version/largeDifference'
import { rulesFor } from '../version/steps'
import { applyConstraints } from './constraints'
import { cypher, namedRules } from './cypher'
import type { Dataset } from './dataset'
import { fill } from './fill'
import { clear, guardDatabase } from './guard'
import { MAX_CHANGES, tooMuch } from './maxChanges'
import type { Member } from './member'
import { type Rows, rowsOf } from './rows'
import { type GraphState, stateOf } from './state'
import { type Writing, writeAtOnce, writeInPlace } from './write'

export type { Dataset } from './dataset'
export { MAX_CHANGES } from './maxChanges'
export { MODEL_VERSION } from './model'
export { readDataset } from './read'
export { applyConstraints, guardDatabase }

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
  /** How more changes than fit one transaction are written where a store of its own can be built for them. */
  elsewhere?: ((writing: Writing) => Promise<void>) | undefined
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
  graph: Pick<Database, 'driver' | 'name'>,
  writing: Pick<Writing, 'rows' | 'members'>,
  state: GraphState,
  report: Report,
  options: LoadOptions,
): Promise<boolean> {
  const { rows, members } = writing
  const { maxChanges = MAX_CHANGES, inPlace, elsewhere } = options
  const isNew = state.version === undefined
  if (isNew && rows.large) return writeAnew(graph, writing, state, report, options)
  const mayBeSeveral = !isNew && (inPlace || state.state !== undefined)
  const compared = await compareRows(graph, rows, state, options, mayBeSeveral ? undefined : maxChanges)
  const size = compared ? sizeOf(compared.difference) : Number.POSITIVE_INFINITY
  if (compared && (size <= maxChanges || mayBeSeveral)) {
    await (size <= maxChanges ? writeAtOnce : writeInPlace)(graph.driver, graph.name, { ...compared, members }, report)
    return size * 10 > rows.counts.entities + rows.counts.relations
  }
  if (!isNew && !elsewhere) throw tooMuch(maxChanges, compared && size)
  return writeAnew(graph, writing, state, report, { ...options, counts: isNew || !compared ? undefined : countKinds(compared.difference) })
}

/** Writes all rows: into a store of its own, or into a database that holds nothing, or no more than a first load that was broken off. */
async function writeAnew(
  { driver, name }: Pick<Database, 'driver' | 'name'>,
  { rows, members }: Pick<Writing, 'rows' | 'members'>,
  state: GraphState,
  report: Report,
  { undoes, elsewhere, counts }: LoadOptions & { counts?: Writing['counts'] | undefined },
): Promise<boolean> {
  const whole = { rows, members, undoes, difference: emptyDifference(), rules: namedRules(), previous: state.version }
  const replaced = counts ?? { added: sum(rows.counts), changed: 0, removed: state.version ? sum(await countsOf(driver, name)) : 0 }
  if (elsewhere) {
    await elsewhere({ ...whole, counts: replaced, against: state })
    return false
  }
  if (state.nodes > 0) await clear(driver, name, state)
  const against = state.nodes > 0 ? await stateOf(driver, name) : state
  await fill(driver, name, { ...whole, counts: replaced, against }, report)
  return true
}

const sum = ({ entities, relations }: Rows['counts']): number => entities + relations

/** How many entities and stated relations a graph holds. */
async function countsOf(driver: Driver, database: string): Promise<Rows['counts']> {
  const { records } = await driver.executeQuery(cypher('load/counts'), {}, { database })
  return records[0]!.toObject() as Rows['counts']
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
    await keepFiles(oneByOne(session), members)
  } finally {
    await session.close()
  }
  return { changed: false, version, ...(await countsOf(driver, database)) }
}

/** What is to be written so that a graph in this state holds the rows. Undefined where that is more than `most` by far. */
async function compareRows(
  { driver, name }: Pick<Database, 'driver' | 'name'>,
  rows: Rows,
  state: GraphState,
  { force, undoes }: LoadOptions,
  most: number | undefined,
): Promise<Omit<Writing, 'members'> | undefined> {
  const difference = await compareWithGraph(driver, name, rows, state, most).catch(error => {
    if (!(error instanceof TooMuch)) throw error
  })
  if (!difference) return undefined
  // what was broken off may have lost a relation and not yet what a rule made of it
  const all = force || state.state !== undefined || state.rules !== rows.meta.rules
  return { difference, rows, rules: all ? namedRules() : rulesFor(difference), against: state, previous: state.version, undoes }
}

/** The difference between a graph in this state and rows. Where those of large tables differ in more than `most`, it throws TooMuch. */
export function compareWithGraph(driver: Driver, database: string, rows: Rows, { nodes }: GraphState, most?: number): Promise<Difference> {
  const graph = nodes > 0 ? readGraph(driver, database) : nothing()
  return rows.large ? differenceOfLarge(graph, rows, most) : differenceOf(graph, rows)
}
