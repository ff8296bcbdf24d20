import type { Driver } from 'neo4j-driver'
import { Refusal } from '../refusal'
import { cypher } from './cypher'
import { MODEL_VERSION } from './model'

/**
 * Throws a Refusal where the database holds what Chain Atlas did not write, or a graph of another model version. The latter is removed
 * instead where `rebuild` says so: nothing is in it that the data files do not say.
 */
export async function guardDatabase(driver: Driver, database: string, rebuild = false): Promise<void> {
  const { nodes, version, modelVersion, state } = await stateOf(driver, database)
  if (nodes > 0 && version === undefined && state === undefined)
    throw new Refusal(
      `The database ${database} must be empty or written by Chain Atlas, but holds ${nodes} nodes that Chain Atlas did not write. ` +
        'Use an empty database (NEO4J_URI, NEO4J_DATABASE), or remove what is in this one.',
    )
  if (version === undefined || modelVersion === MODEL_VERSION) return
  if (rebuild) return clear(driver, database)
  throw new Refusal(
    `The database ${database} must hold graph model ${MODEL_VERSION}, but holds graph model ${modelVersion}. ` +
      'Name an empty database (NEO4J_URI, NEO4J_DATABASE), or let `chain-atlas load seeds --force` write this one anew.',
  )
}

/** The datasets of a graph that holds others than these: loading these would take the others away. */
export function othersIn({ version, datasets = [] }: GraphState, own: string[]): string[] {
  return version === undefined ? [] : datasets.filter(name => !own.includes(name))
}

/** What a database holds. All but the number of nodes is undefined where Chain Atlas has loaded nothing. */
export interface GraphState {
  nodes: number
  version: string | undefined
  modelVersion: number | undefined
  /** When it was loaded, by which a load knows that no other came between. */
  loadedAt: string | undefined
  /** The checksum of the rules by which relations were computed. */
  rules: string | undefined
  /** LOADING while a load in several transactions is under way or was broken off: then the graph is neither version. */
  state: 'LOADING' | undefined
  /** The names of the datasets that were loaded. */
  datasets: string[] | undefined
}

/** Asks a database what it holds. */
export async function stateOf(driver: Pick<Driver, 'executeQuery'>, database: string): Promise<GraphState> {
  const { records } = await driver.executeQuery(cypher('load/state'), {}, { database })
  return toState(records[0]!.toObject())
}

/** The row of `cypher/load/state`. */
export function toState(row: Record<string, unknown>): GraphState {
  const stated = Object.entries(row).map(([name, value]) => [name, value ?? undefined])
  return Object.fromEntries(stated) as GraphState
}

/** Removes all that Chain Atlas wrote. */
export async function clear(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database })
  try {
    await session.run(cypher('load/lock'))
    await session.run(cypher('load/clear'))
    await session.run("MATCH (meta:Meta {id: 'meta'}) DELETE meta")
  } finally {
    await session.close()
  }
}
