import type { Env } from '../env'
import { runProgram } from './program'

/** Why no Java here can run Neo4j, or undefined where one can. */
export async function lackOfJava(env: Env, signal: AbortSignal | undefined): Promise<string | undefined> {
  const answer = await runProgram(env.java, ['-version'], { env: env.inherited, timeout: 20_000, signal })
  const version = /version "([^"]+)"/.exec(answer?.lines.join('\n') ?? '')?.[1]
  if (version === undefined) return 'Java 17 or newer: found none'
  return Number.parseInt(version, 10) >= 17 ? undefined : `Java 17 or newer: found ${version}`
}
