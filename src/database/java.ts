import type { Env } from '../env'
import { runProgram } from './program'

/** Why no Java here can run Neo4j, or undefined where one can. */
export async function lackOfJava(env: Env, signal: AbortSignal | undefined): Promise<string | undefined> {
  const answer = await runProgram(env.java, ['-version'], { env: env.inherited, timeout: 20_000, signal })
  const version = /version "([^"]+)"/.exec(answer?.lines.join('\n') ?? '')?.[1]
  if (version === undefined) return 'Java 17 or newer: found none'
  return Number.parseInt(version, 10) >= 17 ? undefined : `Java 17 or newer: found ${version}`
}

/** The arguments by which Java runs a program of Neo4j's jars; it is started beside their `lib`, for a class path cannot hold every folder's name. */
export function javaArguments(heap: string, main: string[]): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  // an exception that is thrown often keeps its message, without which Neo4j cannot send it to a client
  return ['-XX:-OmitStackTraceInFastThrow', `-Xmx${heap}`, ...opened, '-cp', 'lib/*', ...main]
}
