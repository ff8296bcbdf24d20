import { join } from 'node:path'
import type { Driver } from 'neo4j-driver'
import { Refusal } from '../refusal'
import { connect } from './driver'
import { lastLines, readEnd } from './log'
import { readPassword } from './password'
import { pause } from './pause'
import { freePort } from './port'
import { endProcess, type Identity } from './process'
import { Unreachable, verifyDatabase } from './readiness'
import { type Server, startServer } from './server'
import { besideStore } from './store'
import type { Way } from './way'

/** A Neo4j that this process runs on one data folder. */
export interface Instance {
  driver: Driver
  uri: string
  store: string
  identity: Identity
  /** How it ended, when it has. */
  lost: Promise<string>
  /** Closes the driver and ends it in order. A second call waits for the first. */
  end(): Promise<void>
}

/** What a Neo4j is started on. */
export interface Starting {
  way: Way
  dir: string
  store: string
  signal?: AbortSignal | undefined
  /** Told of the process before it answers, so that it can be ended where we are killed meanwhile. */
  noting(identity: Identity): void
}

/** Starts a Neo4j on a data folder. It answers when this returns; where it does not come to that, nothing is left running. */
export async function startInstance(starting: Starting): Promise<Instance> {
  for (let tries = 1; ; tries++) {
    const port = await freePort(7687)
    try {
      return await startOn(port, starting)
    } catch (error) {
      // Another program took the port between our look and Neo4j's.
      if (!(error instanceof PortTaken) || tries === 3) throw error
    }
  }
}

class PortTaken extends Refusal {}

async function startOn(port: number, { way, dir, store, signal, noting }: Starting): Promise<Instance> {
  const password = readPassword(dir)
  const log = join(dir, besideStore(store, 'logs'), 'console.log')
  const server = startServer(await way.prepare(dir, store, port, password), log)
  const uri = `bolt://127.0.0.1:${port}`
  const driver = connect(uri, 'neo4j', password)
  const ending = () =>
    driver
      .close()
      .then(() => way.close(dir, store))
      .then(() => endProcess(server.identity))
  let ended: Promise<void> | undefined
  const end = () => (ended ??= ending())
  const lost = server.ended.then(how => `Neo4j ended with ${how}. ${lastLines(readEnd(log), log)}`)
  try {
    noting(server.identity)
    await answer({ driver, uri }, server, log, signal)
  } catch (error) {
    await end()
    throw error
  }
  return { driver, uri, store, identity: server.identity, lost, end }
}

async function answer(instance: Pick<Instance, 'driver' | 'uri'>, server: Server, log: string, signal?: AbortSignal): Promise<void> {
  let ended: string | undefined
  server.ended.then(how => {
    ended = how
  })
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100, signal)) {
    if (ended !== undefined) throw failure(`it ended with ${ended}`, log)
    // Until then the port may be another's, who took it after we looked.
    if (!readEnd(log).some(line => line.includes('Bolt enabled on'))) continue
    try {
      return await verifyDatabase({ ...instance, name: 'neo4j', managed: true })
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
    }
  }
  throw failure('it did not answer within 60 seconds', log)
}

function failure(what: string, log: string): Refusal {
  const lines = readEnd(log)
  const taken = lines.some(line => /address already in use|port is already allocated/i.test(line))
  return new (taken ? PortTaken : Refusal)(`Neo4j must start, but ${what}. ${lastLines(lines, log)}`)
}
