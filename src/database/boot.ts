import { join } from 'node:path'
import type { Report } from '../commands/report'
import type { Env } from '../env'
import { Refusal } from '../refusal'
import type { Database } from './database'
import { connect } from './driver'
import type { Lock } from './lock'
import { lastLines, readEnd } from './log'
import { readPassword } from './password'
import { pause } from './pause'
import { freePort } from './port'
import { endProcess } from './process'
import { Unreachable, verifyDatabase } from './readiness'
import { type Server, startServer } from './server'
import type { Way } from './way'

/** Boots a Neo4j in the folder that `lock` holds. It answers when this returns; where it does not come to that, nothing is left running and the lock is released. */
export async function boot(way: Way, lock: Lock, env: Env, report: Report, signal: AbortSignal | undefined): Promise<Database> {
  report.say('Starting Neo4j …')
  try {
    for (let tries = 1; ; tries++) {
      const port = await freePort(7687)
      try {
        return await bootOn(port, { way, lock, dir: env.neo4jDir, signal })
      } catch (error) {
        // Another program took the port between our look and Neo4j's.
        if (!(error instanceof PortTaken) || tries === 3) throw error
      }
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

class PortTaken extends Refusal {}

interface Booting {
  way: Way
  lock: Lock
  dir: string
  signal: AbortSignal | undefined
}

async function bootOn(port: number, { way, lock, dir, signal }: Booting): Promise<Database> {
  const password = readPassword(dir)
  const log = join(dir, 'logs', 'console.log')
  const server = startServer(await way.prepare(dir, port, password), log)
  const uri = `bolt://127.0.0.1:${port}`
  const driver = connect(uri, 'neo4j', password)
  const end = () =>
    driver
      .close()
      .then(() => way.close(dir))
      .then(() => endProcess(server.identity))
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= end().finally(lock.release))
  const lost = server.ended.then(how => `Neo4j ended with ${how}. ${lastLines(readEnd(log), log)}`)
  const database: Database = { driver, name: 'neo4j', uri, managed: true, lost, stop }
  try {
    lock.note({ neo4j: server.identity })
    await answer(database, server, log, signal)
    lock.note({ uri })
  } catch (error) {
    await end()
    throw error
  }
  return database
}

async function answer(database: Database, server: Server, log: string, signal: AbortSignal | undefined): Promise<void> {
  let ended: string | undefined
  server.ended.then(how => {
    ended = how
  })
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100, signal)) {
    if (ended !== undefined) throw failure(`it ended with ${ended}`, log)
    // Until then the port may be another's, who took it after we looked.
    if (!readEnd(log).some(line => line.includes('Bolt enabled on'))) continue
    try {
      return await verifyDatabase(database)
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
