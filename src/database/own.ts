import type { Report } from '../commands/report'
import type { Env } from '../env'
import { Refusal } from '../refusal'
import { boot } from './boot'
import type { Database } from './database'
import { dockerWay } from './docker'
import { connect } from './driver'
import { localWay } from './local'
import { type Owner, readOwner, takeLock } from './lock'
import { readPassword } from './password'
import { pause } from './pause'
import { Unreachable, verifyDatabase } from './readiness'
import { readStores } from './store'
import type { Way } from './way'

/** Shares the Neo4j that another process runs in our folder, or takes the folder and runs one. */
export async function openOwn(env: Env, report: Report, signal: AbortSignal | undefined): Promise<Database> {
  let way: Way | undefined
  for (let waited = 0; waited < 90_000; waited += 200) {
    signal?.throwIfAborted()
    const owner = readOwner(env.neo4jDir)
    if (owner?.uri) return share(env, owner, owner.uri, report)
    if (!owner) {
      way ??= await findWay(env, report, signal)
      const lock = await takeLock(env.neo4jDir)
      if (lock) return boot(way, lock, env, report, signal)
    }
    await pause(200, signal)
  }
  throw new Refusal(
    `The process that holds ${env.neo4jDir}/lock must start its Neo4j within 90 seconds, but it has not. End process ${readOwner(env.neo4jDir)?.process.pid}, or use another folder with NEO4J_DIR`,
  )
}

/** The way in which a Neo4j of our own is run on this machine. Throws a Refusal that tells all there are. */
export async function findWay(env: Env, report: Report, signal: AbortSignal | undefined): Promise<Way> {
  const local = await localWay(env, report, signal)
  const docker = typeof local === 'string' ? await dockerWay(env, report, signal) : local
  if (typeof docker === 'string')
    throw new Refusal(
      `There must be a Neo4j to work with. There are three ways, and none of them works here:
  1. Name a running Neo4j with NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD. NEO4J_URI is not set
  2. Have Java and Maven, to run one here. ${local}
  3. Have Docker, to run one in a container. ${docker}`,
    )
  await docker.fetch()
  return docker
}

async function share(env: Env, { process: owner, store }: Owner, uri: string, report: Report): Promise<Database> {
  const driver = connect(uri, 'neo4j', readPassword(env.neo4jDir))
  const closed = new AbortController()
  const stop = async () => {
    closed.abort()
    await driver.close()
  }
  const lost = ending(env.neo4jDir, owner.pid, closed.signal)
  const isCurrent = () => readStores(env.neo4jDir).current === store
  const moved = () => following(env, owner, uri, report, closed.signal)
  const database: Database = { driver, name: 'neo4j', uri, managed: true, lost, stop, isCurrent, moved }
  try {
    await verifyDatabase(database)
  } catch (error) {
    await stop()
    if (!(error instanceof Unreachable)) throw error
    throw new Refusal(
      `Process ${owner.pid} holds ${env.neo4jDir}/lock and must run its Neo4j, but that does not answer. End the process and start again. ${error.message}`,
    )
  }
  report.say(`Using the Neo4j that process ${owner.pid} started, at ${uri}`)
  return database
}

/** Resolves with the next Neo4j that the process we share with runs in our folder. */
async function following(env: Env, { pid }: Owner['process'], uri: string, report: Report, closed: AbortSignal): Promise<Database> {
  for (; ; await pause(1_000, closed)) {
    const now = readOwner(env.neo4jDir)
    if (now?.process.pid !== pid || !now.uri || now.uri === uri) continue
    const next = await share(env, now, now.uri, report).catch(() => undefined)
    if (next) return next
  }
}

/** Resolves when the process that we share with gives the folder up; the Neo4j that it ran ends with it. */
async function ending(dir: string, pid: number, closed: AbortSignal): Promise<string> {
  while (readOwner(dir)?.process.pid === pid) {
    // closed before: then nobody asks any more
    const more = await pause(1_000, closed).then(
      () => true,
      () => false,
    )
    if (!more) return new Promise(() => {})
  }
  return `Process ${pid}, whose Neo4j this is, has ended.`
}
