import { join } from 'node:path'
import type { Report } from '../commands/report'
import type { Database } from '../database/database'
import { type Instance, startInstance } from '../database/instance'
import { findWay } from '../database/own'
import { besideStore, newStore, readStores, removeStore, setStores } from '../database/store'
import type { Env } from '../env'
import { completeImport, importRows } from '../import/importRows'
import type { EmptyList } from '../import/tables'
import { applyConstraints } from '../seed/constraints'
import { cypher } from '../seed/cypher'
import { fill } from '../seed/fill'
import type { Writing } from '../seed/write'
import { clearAway, endFilling, noteFilling, requireSpace, untilRetired } from './filling'
import { standingStill } from './hold'
import { takeOver } from './takeOver'

/** What building another store takes. */
export interface Building {
  database: Database
  env: Env
  report: Report
  signal?: AbortSignal | undefined
}

/**
 * Writes a load into a data folder of its own, by a Neo4j of its own, and lets that take the place of the one in use, which stays as it is until
 * the next load of this kind. Whoever serves follows by itself. Meanwhile no other load writes. Throws Overtaken.
 */
export async function writeFreshStore(building: Building, writing: Writing): Promise<void> {
  const { database, env, report } = building
  const dir = env.neo4jDir
  await standingStill(database, writing.against, async () => {
    const { current } = readStores(dir)
    await untilRetired(dir)
    setStores(dir, { current })
    await clearAway(dir, current)
    requireSpace(dir, current, writing.rows.counts.entities + writing.rows.counts.relations, report)
    const store = newStore(dir)
    report.say(`This changes more than fits one transaction: building the new version in ${dir}/${store} …`)
    try {
      const empty = await importInto(building, store, writing)
      await onStore(building, store, instance => complete(instance, building, writing, empty))
    } catch (error) {
      removeStore(dir, store)
      throw error
    }
    const { previous } = writing
    setStores(dir, { current: store, ...(previous !== undefined && { before: { store: current, version: previous } }) })
  })
}

/** Builds the store with neo4j-admin, where this machine can, and returns which lists are empty; undefined where it cannot. */
async function importInto({ env, report, signal }: Building, store: string, { rows }: Writing): Promise<EmptyList[] | undefined> {
  const way = await findWay(env, report, signal)
  const { build } = way
  if (!build) return undefined
  const folder = join(env.neo4jDir, besideStore(store, 'import'))
  return importRows(folder, rows, report, (files, progress) => build(env.neo4jDir, store, files, progress), signal)
}

/** Runs a Neo4j on a data folder that is not in use as long as `work` runs, and stops it in order. */
export async function onStore<T>({ env, report, signal }: Building, store: string, work: (instance: Instance) => Promise<T>): Promise<T> {
  const dir = env.neo4jDir
  const way = await findWay(env, report, signal)
  const instance = await startInstance({ way, dir, store, signal, noting: neo4j => noteFilling(dir, neo4j) })
  try {
    return await work(instance)
  } finally {
    await instance.end()
    endFilling(dir)
  }
}

async function complete({ driver }: Instance, { database, report }: Building, writing: Writing, empty?: EmptyList[]): Promise<void> {
  report.say('Making the indexes …')
  await (empty ? completeImport(driver, 'neo4j', empty) : applyConstraints(driver, 'neo4j'))
  await takeOver(database, { driver, name: 'neo4j' })
  await fill(driver, 'neo4j', { ...writing, against: { loadedAt: undefined, load: undefined } }, report, empty !== undefined)
  await driver.executeQuery(cypher('load/replan'), {}, { database: 'neo4j' })
}
