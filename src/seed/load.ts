import type { Driver } from 'neo4j-driver'
import type { Report } from '../commands/report'
import { type Difference, differenceOf, sizeOf } from '../version/difference'
import { nothing, readGraph } from '../version/graph'
import { Overtaken, refuseWhileHeld } from '../version/hold'
import { keepFiles, oneByOne } from '../version/keep'
import { rulesFor } from '../version/steps'
import { applyConstraints } from './constraints'
import { cypher, namedRules } from './cypher'
import type { Dataset } from './dataset'
import { guardDatabase } from './guard'
import type { Member } from './member'
import { type Rows, rowsOf } from './rows'
import { type GraphState, stateOf } from './state'
import { wayOf } from './way'
import type { Writing } from './write'

export type { Dataset } from './dataset'
export { MODEL_VERSION } from './model'
export { readDataset } from './read'
export { MAX_CHANGES } from './way'
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
  const writing = { ...(await compareRows(driver, database, rows, state, options)), members }
  const way = wayOf(writing, state, options)
  if (way === 'elsewhere') await options.elsewhere!(writing)
  else await way(driver, database, writing, report)
  if (way !== 'elsewhere' && isMuch(writing)) await driver.executeQuery(cypher('load/replan'), {}, { database })
  return { changed: true, version, entities: rows.entities.length, relations: rows.relations.length }
}

/** Whether a graph in this state is of a version, and whole. */
export function isLoaded(state: GraphState, version: string): boolean {
  return state.version === version && state.state === undefined
}

/** Whether a load changes what plans were made by. */
function isMuch({ difference, rows }: Pick<Writing, 'difference' | 'rows'>): boolean {
  return sizeOf(difference) * 10 > rows.entities.length + rows.relations.length
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
  const { records } = await driver.executeQuery(cypher('load/counts'), {}, { database })
  return { changed: false, version, ...(records[0]!.toObject() as { entities: number; relations: number }) }
}

/** What is to be written so that a graph in this state holds the rows. */
async function compareRows(
  driver: Driver,
  database: string,
  rows: Rows,
  state: GraphState,
  options: LoadOptions,
): Promise<Omit<Writing, 'members'>> {
  const difference = await compareWithGraph(driver, database, rows, state)
  // what was broken off may have lost a relation and not yet what a rule made of it
  const all = options.force || state.state !== undefined || state.rules !== rows.meta.rules
  const { version: previous } = state
  return { difference, rows, rules: all ? namedRules() : rulesFor(difference), against: state, previous, undoes: options.undoes }
}

/** The difference between a graph in this state and rows. */
export function compareWithGraph(driver: Driver, database: string, rows: Rows, { nodes }: GraphState): Promise<Difference> {
  return differenceOf(nodes > 0 ? readGraph(driver, database) : nothing(), rows)
}
