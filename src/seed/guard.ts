import type { Driver } from 'neo4j-driver'
import { Refusal } from '../refusal'
import { type Against, holding, Overtaken, refuseWhileHeld } from '../version/hold'
import { cypher } from './cypher'
import { MODEL_VERSION } from './model'
import { stateOf } from './state'

/**
 * Throws a Refusal where the database holds what Chain Atlas did not write, or a graph of another model version. The latter is removed
 * instead where `rebuild` says so: nothing is in it that the data files do not say.
 */
export async function guardDatabase(driver: Driver, database: string, rebuild = false): Promise<void> {
  const found = await stateOf(driver, database)
  const { nodes, version, modelVersion, state } = found
  if (nodes > 0 && version === undefined && state === undefined)
    throw new Refusal(
      `The database ${database} must be empty or written by Chain Atlas, but holds ${nodes} nodes that Chain Atlas did not write. ` +
        'Use an empty database (NEO4J_URI, NEO4J_DATABASE), or remove what is in this one.',
    )
  if (version === undefined || modelVersion === MODEL_VERSION) return
  if (rebuild) {
    await refuseWhileHeld(driver, database, found)
    return clear(driver, database, found).catch(error => {
      if (error instanceof Overtaken) return guardDatabase(driver, database, rebuild)
      throw error
    })
  }
  throw new Refusal(
    `The database ${database} must hold graph model ${MODEL_VERSION}, but holds graph model ${modelVersion}. ` +
      'Name an empty database (NEO4J_URI, NEO4J_DATABASE), or let `chain-atlas load seeds --force` write this one anew.',
  )
}

/** Removes a graph of another model, but the files of its datasets, of which it is made anew; another load that removes it comes first or after. */
export async function clear(driver: Driver, database: string, against: Against): Promise<void> {
  const session = driver.session({ database })
  try {
    await holding(
      driver,
      database,
      against,
      () => session.run(cypher('load/clear')),
      tx => tx.run(cypher('load/cleared')),
    )
  } finally {
    await session.close()
  }
}
