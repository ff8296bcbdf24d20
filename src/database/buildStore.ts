import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Env } from '../env'
import { Refusal } from '../refusal'
import { jarsFolder } from './jars'
import { javaArguments } from './java'
import { lastLines } from './log'
import { runProgram } from './program'
import { besideStore } from './store'

/** Files that neo4j-admin builds a store from, each with its labels or type: `Entity:Enterprise=…/Enterprise.csv`. */
export interface StoreFiles {
  nodes: string[]
  relationships: string[]
  /** What stands between the elements of a list. */
  separator: string
}

/** Memory for the tool, in its heap and beside it. */
const HEAP = '1g'
const OFF_HEAP = '2g'

/**
 * Builds the database `neo4j` from files in a data folder of `dir` whose configuration is written, with neo4j-admin from our jars, in place of what
 * is there. `progress` gets the share that is done, 0 to 1. Throws a Refusal with the tool's last lines.
 */
export async function buildStore(
  env: Env,
  dir: string,
  store: string,
  files: StoreFiles,
  progress: (share: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const report = join(dir, besideStore(store, 'logs'), 'import.report')
  const args = javaArguments(HEAP, argumentsOf(files, report))
  const inherited = { ...env.inherited, NEO4J_HOME: dir, NEO4J_CONF: join(dir, besideStore(store, 'conf')) }
  const outcome = await runProgram(env.java, args, { env: inherited, cwd: jarsFolder(env), signal, line: shares(progress) })
  if (outcome?.code !== 0) throw new Refusal(`neo4j-admin must build the store, but failed. ${lastLines(outcome?.lines ?? [], report)}`)
}

function argumentsOf({ nodes, relationships, separator }: StoreFiles, report: string): string[] {
  const tool = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', '--overwrite-destination', '--trim-strings=true']
  const form = [`--array-delimiter=U+${separator.charCodeAt(0).toString(16).padStart(4, '0')}`, `--report-file=${report}`]
  const size = [`--max-off-heap-memory=${OFF_HEAP}`, `--threads=${cpus().length}`]
  return [...tool, ...form, ...size, ...nodes.map(file => `--nodes=${file}`), ...relationships.map(file => `--relationships=${file}`)]
}

/** The tool has four steps and tells how far each is: `(2/4) …`, `50% …`. */
function shares(progress: (share: number) => void): (line: string) => void {
  let step = 0
  return line => {
    const begun = /\((\d)\/4\)/.exec(line)?.[1]
    if (begun) step = Number(begun) - 1
    const percent = [...line.matchAll(/(\d+)%/g)].at(-1)?.[1]
    progress((step + Number(percent ?? 0) / 100) / 4)
  }
}
