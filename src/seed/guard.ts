import type { Driver } from 'neo4j-driver'
import { Refusal } from '../refusal'
import { cypher } from './cypher'
import { MODEL_VERSION } from './model'

/** Throws a Refusal where the database holds what Chain Atlas did not write, or a graph of another model version. */
export async function guardDatabase(driver: Driver, database: string): Promise<void> {
  const { nodes, version, modelVersion } = await stateOf(driver, database)
  if (nodes > 0 && version === undefined)
    throw new Refusal(
      `The database ${database} must be empty or written by Chain Atlas, but holds ${nodes} nodes that Chain Atlas did not write. ` +
        'Use an empty database (NEO4J_URI, NEO4J_DATABASE), or remove what is in this one.',
    )
  if (version !== undefined && modelVersion !== MODEL_VERSION)
    throw new Refusal(
      `The database ${database} must hold graph model ${MODEL_VERSION}, but holds graph model ${modelVersion}. ` +
        'Where it is the local one, remove the folder .neo4j and start again; otherwise name an empty database (NEO4J_URI, NEO4J_DATABASE).',
    )
}

/** What a database holds. The versions are undefined where Chain Atlas has loaded nothing. */
export interface GraphState {
  nodes: number
  version: string | undefined
  modelVersion: number | undefined
}

/** Asks a database what it holds. */
export async function stateOf(driver: Driver, database: string): Promise<GraphState> {
  const { records } = await driver.executeQuery(cypher('load/state'), {}, { database })
  const { nodes, version, modelVersion } = records[0]!.toObject()
  return { nodes: Number(nodes), version: version ?? undefined, modelVersion: modelVersion === null ? undefined : Number(modelVersion) }
}
