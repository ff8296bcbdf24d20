import type { Report } from '../commands/report'
import type { Database } from '../database/database'
import { type Instance, startInstance } from '../database/instance'
import { findWay } from '../database/own'
import { newStore, readStores, removeStore, setStores } from '../database/store'
import type { Env } from '../env'
import { applyConstraints } from '../seed/constraints'
import { cypher, namedRules } from '../seed/cypher'
import { type Writing, writeInPlace } from '../seed/write'
import { differenceOf } from './difference'
import { countKinds } from './feed'
import { clearAway, endFilling, noteFilling, requireSpace, untilRetired } from './filling'
import { nothing } from './graph'
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
    requireSpace(dir, current, writing.rows.entities.length + writing.rows.relations.length, report)
    const store = newStore(dir)
    report.say(`This changes more than fits one transaction: building the new version in ${dir}/${store} …`)
    try {
      await onStore(building, store, instance => fill(instance, building, writing))
    } catch (error) {
      removeStore(dir, store)
      throw error
    }
    setStores(dir, { current: store, before: { store: current, version: writing.previous! } })
  })
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

async function fill({ driver }: Instance, { database, report }: Building, writing: Writing): Promise<void> {
  const { rows, difference } = writing
  await applyConstraints(driver, 'neo4j')
  await takeOver(database, { driver, name: 'neo4j' })
  const all = await differenceOf(nothing(), rows)
  const whole = {
    ...writing,
    difference: all,
    counts: countKinds(difference),
    rules: namedRules(),
    against: { loadedAt: undefined, load: undefined },
  }
  await writeInPlace(driver, 'neo4j', whole, report)
  await driver.executeQuery(cypher('load/replan'), {}, { database: 'neo4j' })
}
