import type { Driver } from 'neo4j-driver'
import type { Report } from '../commands/report'
import { applyConstraints } from './constraints'
import { cypher } from './cypher'
import type { Dataset } from './dataset'
import { guardDatabase, stateOf } from './guard'
import { rowsOf } from './rows'
import { writeRows } from './write'

export type { Dataset } from './dataset'
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

/** Loads into a database that may be written: throws a Refusal where it holds something else, makes its constraints, loads. */
export async function fillDatabase(...[driver, database, dataset, report, options]: Parameters<typeof loadDataset>): Promise<LoadSummary> {
  await guardDatabase(driver, database)
  await applyConstraints(driver, database)
  return loadDataset(driver, database, dataset, report, options)
}

/**
 * Makes the graph say what the dataset says, no more and no less, in one transaction. Writes nothing where the graph holds this version
 * already, unless forced. The database is one that `guardDatabase` lets pass and `applyConstraints` has prepared.
 */
export async function loadDataset(
  driver: Driver,
  database: string,
  dataset: Dataset,
  report: Report,
  options: { force?: boolean | undefined } = {},
): Promise<LoadSummary> {
  const { version } = dataset
  const rows = rowsOf(dataset)
  const summary = { version, entities: rows.entities.length, relations: rows.relations.length }
  if (!options.force && (await stateOf(driver, database)).version === version) {
    report.say(`Nothing has changed since version ${version} was loaded.`)
    return { changed: false, ...summary }
  }
  await writeRows(driver, database, rows, report)
  await driver.executeQuery(cypher('load/replan'), {}, { database })
  return { changed: true, ...summary }
}
