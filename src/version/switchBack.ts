import { int } from 'neo4j-driver'
import type { Database } from '../database/database'
import { readStores, setStores } from '../database/store'
import { cypher } from '../seed/cypher'
import type { LoadSummary } from '../seed/load'
import { MODEL_VERSION } from '../seed/model'
import { stateOf } from '../seed/state'
import { untilRetired } from './filling'
import { type Building, onStore } from './freshStore'
import { type Load, readHistory } from './history'
import { standingStill } from './hold'
import { takeLoads } from './takeOver'

/** Undoes the last load by going back to the store that it replaced, where that is the graph before it; undefined where it is not. */
export async function switchBack(building: Building): Promise<LoadSummary | undefined> {
  const { database, env, report } = building
  const dir = env.neo4jDir
  const { current, before } = readStores(dir)
  const state = { ...(await stateOf(database.driver, database.name)), isCurrent: database.isCurrent }
  const [last] = await readHistory(database.driver, database.name)
  if (!database.managed || !before || !last || last.previous !== before.version || last.version !== state.version) return undefined
  return standingStill(database, state, async () => {
    await untilRetired(dir)
    report.say(`Going back to ${dir}/${before.store} …`)
    const summary = await onStore(building, before.store, async ({ driver }) => {
      const there = { driver, name: 'neo4j' }
      const { version, modelVersion } = await stateOf(driver, there.name)
      return version === before.version && modelVersion === MODEL_VERSION ? takeBack(database, there, last) : undefined
    })
    if (summary) setStores(dir, { current: before.store, before: { store: current, version: last.version } })
    return summary
  })
}

/** Notes in the store that is gone back to what came after it, and that it was taken back. */
async function takeBack(from: Pick<Database, 'driver' | 'name'>, to: Pick<Database, 'driver' | 'name'>, last: Load): Promise<LoadSummary> {
  const { records } = await to.driver.executeQuery(cypher('load/loads'), {}, { database: to.name })
  const { load: then, sequence } = records[0]!.toObject() as { load: Load; sequence: number }
  await takeLoads(from, to, sequence)
  const counts = { added: int(last.removed), changed: int(last.changed), removed: int(last.added), kept: false }
  const load = { ...then, loadedAt: null, previous: last.version, undoes: last.version, ...counts }
  await to.driver.executeQuery(cypher('load/history'), { load }, { database: to.name })
  await to.driver.executeQuery(cypher('load/back'), {}, { database: to.name })
  const { records: counted } = await to.driver.executeQuery(cypher('load/counts'), {}, { database: to.name })
  return { changed: true, version: then.version, ...(counted[0]!.toObject() as Pick<LoadSummary, 'entities' | 'relations'>) }
}
