import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { boot } from '../../dist/database/boot.js'
import { buildStore } from '../../dist/database/buildStore.js'
import { fetchJars, hasJars, jarsFolder } from '../../dist/database/jars.js'
import { javaArguments, lackOfJava } from '../../dist/database/java.js'
import { takeLock } from '../../dist/database/lock.js'
import { settings } from '../../dist/database/settings.js'

/** Memory for a graph of millions of nodes; what `npm start` gives its own Neo4j is for a laptop and for the texts. */
export const memory = { heap: '2g', pageCache: '2g' }

/** Builds the store in the folder `home` from files, in place of what is there; `progress` gets the share that is done. */
export async function buildHome(home, files, env, report, progress) {
  const lack = await lackOfJava(env)
  if (lack) throw new Error(`Building a store needs ${lack}`)
  if (!hasJars(env)) await fetchJars(env, report)
  writeConfiguration(home, 7687, { ...memory, writable: true })
  await buildStore(env, home, 'data', files, progress)
}

/** Starts Neo4j on such a store, on a free port of this machine and without passwords; read-only, unless it is to be written. `stop` ends it. */
export async function startStore(home, env, report, { heap, pageCache, writable = false, signal } = memory) {
  const lock = await takeLock(home)
  if (!lock) throw new Error(`${home} must not be in use, but another process holds it`)
  const way = {
    prepare: async (dir, _store, port) => {
      writeConfiguration(dir, port, { heap, pageCache, writable })
      const neo4j = ['org.neo4j.server.CommunityEntryPoint', '--console-mode', `--home-dir=${dir}`, `--config-dir=${join(dir, 'conf')}`]
      return { program: env.java, args: javaArguments(heap, neo4j), env: env.inherited, cwd: jarsFolder(env) }
    },
    close: async () => {},
  }
  return boot(way, lock, { ...env, neo4jDir: home }, report, signal)
}

function writeConfiguration(home, port, { heap, pageCache, writable }) {
  const all = {
    ...settings,
    'server.memory.heap.max_size': heap,
    'server.memory.pagecache.size': pageCache,
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.directories.import': 'import',
    'dbms.security.auth_enabled': 'false',
    'server.databases.read_only': writable ? '' : 'neo4j',
  }
  mkdirSync(join(home, 'conf'), { recursive: true })
  const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(home, 'conf', 'neo4j.conf'), lines.join(''))
}
