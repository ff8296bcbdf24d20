import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../commands/report'
import type { Env } from '../env'
import { Refusal } from '../refusal'
import { lastLines } from './log'
import { runProgram } from './program'
import { settings } from './settings'
import { besideStore } from './store'
import type { Command, Way } from './way'

const image = 'neo4j:5.26-community'

/** Neo4j in a Docker container, or what this machine lacks for that. */
export async function dockerWay(env: Env, report: Report, signal: AbortSignal | undefined): Promise<Way | string> {
  const answer = await runProgram('docker', ['info'], { env: env.inherited, timeout: 5_000, signal })
  if (!answer) return 'Docker: found none'
  if (answer.code !== 0) return 'Docker: the client is here, but no engine answers it'
  const close = async (dir: string, store: string) => {
    // One that is not there is an error to Docker, and what we want.
    await runProgram('docker', ['stop', '-t', '30', containerName(dir, store)], { env: env.inherited, timeout: 45_000 })
    await runProgram('docker', ['rm', '--force', containerName(dir, store)], { env: env.inherited, timeout: 15_000 })
  }
  return {
    fetch: () => fetchImage(env, report, signal),
    prepare: async (dir, store, port, password) => {
      // Made here, because Docker would make it as root; and a container that a killed start left is in the way.
      mkdirSync(join(dir, store), { recursive: true })
      await close(dir, store)
      return command(env, dir, store, port, password)
    },
    close,
  }
}

function containerName(dir: string, store: string): string {
  return `${besideStore(store, 'chain-atlas')}-${createHash('sha256').update(dir).digest('hex').slice(0, 12)}`
}

async function fetchImage(env: Env, report: Report, signal: AbortSignal | undefined): Promise<void> {
  const there = await runProgram('docker', ['image', 'inspect', image], { env: env.inherited, timeout: 15_000, signal })
  if (there?.code === 0) return
  report.say(`Fetching Neo4j's image ${image} (once) …`)
  const outcome = await runProgram('docker', ['pull', image], { env: env.inherited, signal })
  if (outcome?.code === 0) return
  const log = join(env.cacheDir, 'docker-pull.log')
  mkdirSync(env.cacheDir, { recursive: true })
  writeFileSync(log, outcome?.lines.join('\n') ?? '')
  throw new Refusal(
    `Docker must fetch the image ${image}, but it ended with exit code ${outcome?.code}. ${lastLines(outcome?.lines ?? [], log)}`,
  )
}

// In the foreground, so that the container's log is this command's output and its end is this command's end.
function command(env: Env, dir: string, store: string, port: number, password: string): Command {
  const user = process.getuid ? ['--user', `${process.getuid()}:${process.getgid!()}`] : []
  const variables = Object.entries(settings).map(([name, value]) => `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}=${value}`)
  const mount = ['--mount', `type=bind,source=${join(dir, store)},target=/data`]
  const args = ['run', '--rm', '--name', containerName(dir, store), '--publish', `127.0.0.1:${port}:7687`, ...mount, ...user]
  // The password is named in the arguments, and given in the environment, which other users cannot see.
  const environment = ['NEO4J_AUTH', ...variables].flatMap(variable => ['--env', variable])
  return { program: 'docker', args: [...args, ...environment, image], env: { ...env.inherited, NEO4J_AUTH: `neo4j/${password}` } }
}
