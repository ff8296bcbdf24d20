import type { Driver } from 'neo4j-driver'
import { cypher } from './cypher'

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
  /** Which load is writing it in several transactions, or was broken off. */
  load: string | undefined
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
