import type { Driver } from 'neo4j-driver'
import type { Report } from '../commands/report'
import type { Env } from '../env'
import { connect } from './driver'
import { openOwn } from './own'

export { Unreachable, verifyDatabase } from './readiness'

/** A Neo4j to work with. */
export interface Database {
  driver: Driver
  /** The name of the database within Neo4j. */
  name: string
  uri: string
  /** Whether it is ours, run from our folder: then its password is a file there. */
  managed: boolean
  /** Resolves with how it ended when a Neo4j in our folder ends without our asking; never for one that NEO4J_URI names. */
  lost: Promise<string>
  /** False once a load has built another data folder that takes its place; true where there are none. */
  isCurrent?(): boolean
  /** Resolves with the Neo4j that has taken its place and answers; this one is to be stopped when nobody asks it any more. Never, where there are no such. */
  moved?(): Promise<Database>
  /** Closes the driver, then stops what this process started. A second call waits for the first. */
  stop(): Promise<void>
}

/**
 * Finds a Neo4j or starts one: the one NEO4J_URI names, else one run from its jars, else one in a Docker container.
 * Ours answers when this returns; one named by NEO4J_URI may not yet. Throws a Refusal, or the signal's reason; both leave nothing running.
 */
export async function openDatabase(env: Env, report: Report, signal?: AbortSignal): Promise<Database> {
  const { uri, user, password, database: name } = env.neo4j
  if (uri === undefined) return openOwn(env, report, signal)
  const driver = connect(uri, user, password)
  return { driver, name, uri, managed: false, lost: new Promise(() => {}), stop: () => driver.close() }
}
