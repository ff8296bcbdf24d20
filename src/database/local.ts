import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../commands/report'
import type { Env } from '../env'
import { Refusal } from '../refusal'
import { buildStore } from './buildStore'
import { fetchJars, hasJars, jarsFolder } from './jars'
import { javaArguments, lackOfJava } from './java'
import { hasData, passwordFile } from './password'
import { runProgram } from './program'
import { settings } from './settings'
import { besideStore } from './store'
import type { Command, Way } from './way'

/** Neo4j run from its jars, or what this machine lacks for that. */
export async function localWay(env: Env, report: Report, signal: AbortSignal | undefined): Promise<Way | string> {
  const lacks = [await lackOfJava(env, signal), hasJars(env) ? undefined : await lackOfMaven(env, signal)].filter(
    lack => lack !== undefined,
  )
  if (lacks.length > 0) return lacks.join('; ')
  return {
    fetch: async () => {
      if (!hasJars(env)) await fetchJars(env, report, signal)
    },
    prepare: async (dir, store, port) => {
      writeConfiguration(dir, store, port)
      if (!hasData(dir, store)) await setPassword(env, dir, store, signal)
      return command(env, dir, store)
    },
    build: (dir, store, files, progress) => {
      writeConfiguration(dir, store, 7687)
      return buildStore(env, dir, store, files, progress, signal)
    },
    close: async () => {},
  }
}

async function lackOfMaven(env: Env, signal: AbortSignal | undefined): Promise<string | undefined> {
  const answer = await runProgram('mvn', ['-version'], { env: env.inherited, timeout: 20_000, signal })
  return answer?.code === 0 ? undefined : "Maven, to fetch Neo4j's jars: found none"
}

function writeConfiguration(dir: string, store: string, port: number): void {
  const all = {
    ...settings,
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.directories.import': 'import',
    'server.directories.data': store,
    'server.directories.logs': besideStore(store, 'logs'),
    'server.directories.run': besideStore(store, 'run'),
    'dbms.security.auth_enabled': 'true',
  }
  const conf = join(dir, besideStore(store, 'conf'))
  mkdirSync(conf, { recursive: true })
  const lines = Object.entries(all).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(conf, 'neo4j.conf'), lines.join(''))
}

// The tool takes arguments from a file named after @, so the password is in no list of processes.
async function setPassword(env: Env, dir: string, store: string, signal: AbortSignal | undefined): Promise<void> {
  const args = ['-cp', 'lib/*', 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${passwordFile(dir)}`]
  const inherited = { ...env.inherited, NEO4J_HOME: dir, NEO4J_CONF: join(dir, besideStore(store, 'conf')) }
  const outcome = await runProgram(env.java, args, { env: inherited, cwd: jarsFolder(env), timeout: 60_000, signal })
  if (outcome?.code !== 0) throw new Refusal(`Neo4j's own tool must set its first password, but it answered: ${outcome?.lines.join('\n')}`)
}

function command(env: Env, dir: string, store: string): Command {
  const neo4j = [
    'org.neo4j.server.CommunityEntryPoint',
    '--console-mode',
    `--home-dir=${dir}`,
    `--config-dir=${join(dir, besideStore(store, 'conf'))}`,
  ]
  const args = javaArguments(settings['server.memory.heap.max_size']!, neo4j)
  return { program: env.java, args, env: env.inherited, cwd: jarsFolder(env) }
}
