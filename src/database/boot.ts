import type { Report } from '../commands/report'
import type { Env } from '../env'
import type { Database } from './database'
import { type Instance, startInstance } from './instance'
import type { Lock } from './lock'
import { pause } from './pause'
import { readStores } from './store'
import type { Way } from './way'

/** Boots a Neo4j in the folder that `lock` holds. It answers when this returns; where it does not come to that, nothing is left running and the lock is released. */
export async function boot(way: Way, lock: Lock, env: Env, report: Report, signal: AbortSignal | undefined): Promise<Database> {
  report.say('Starting Neo4j …')
  const dir = env.neo4jDir
  try {
    const { current } = readStores(dir)
    const first = await startInstance({ way, dir, store: current, signal, noting: neo4j => lock.note({ neo4j }) })
    lock.note({ uri: first.uri, store: current })
    return owned(first, { way, lock, dir, report, inUse: first })
  } catch (error) {
    lock.release()
    throw error
  }
}

/** The folder as its owner holds it. */
interface Held {
  way: Way
  lock: Lock
  dir: string
  report: Report
  /** The Neo4j by which the folder is shared: the last one to stop gives it back. */
  inUse: Instance
}

function owned(instance: Instance, held: Held): Database {
  const closing = new AbortController()
  let stopping: Promise<void> | undefined
  const end = async () => {
    await instance.end()
    if (held.inUse === instance) held.lock.release()
    else held.lock.note({ before: undefined })
  }
  const stop = () => {
    closing.abort()
    stopping ??= end()
    return stopping
  }
  const { driver, uri, lost, store } = instance
  const isCurrent = () => readStores(held.dir).current === store
  const database: Database = {
    driver,
    name: 'neo4j',
    uri,
    managed: true,
    lost,
    stop,
    isCurrent,
    moved: () => moved(instance, held, closing.signal),
  }
  return database
}

/** Waits until a load says that another data folder is in use, and starts a Neo4j on that one; one that does not start leaves things as they are. */
async function moved(instance: Instance, held: Held, closed: AbortSignal): Promise<Database> {
  const { way, dir, lock, report } = held
  for (let tried = instance.store; ; await pause(1_000, closed)) {
    const { current } = readStores(dir)
    if (current === tried) continue
    tried = current
    report.say(`A load has built another store, ${current}: starting a Neo4j on it …`)
    try {
      const next = await startInstance({
        way,
        dir,
        store: current,
        signal: closed,
        noting: neo4j => lock.note({ neo4j, before: instance.identity }),
      })
      held.inUse = next
      lock.note({ uri: next.uri, store: current })
      return owned(next, held)
    } catch (error) {
      closed.throwIfAborted()
      lock.note({ neo4j: instance.identity, before: undefined })
      report.say(`${(error as Error).message}\nServing ${instance.store} as before.`)
    }
  }
}
