import { cpus } from 'node:os'
import { join } from 'node:path'
import { jarsFolder } from '../database/jars'
import { lastLines } from '../database/log'
import { runProgram } from '../database/program'
import type { Env } from '../env'
import { Refusal } from '../refusal'
import { SEPARATOR } from './csvFile'
import type { ImportFiles } from './tables'

/** Memory for the tool, beside what it takes outside the heap. */
const HEAP = '1g'
const OFF_HEAP = '2g'

/**
 * Builds the store of the database `neo4j` from files, with neo4j-admin from our jars: in the data folder that the configuration in `<home>/conf`
 * names, in place of what is there. `progress` gets the share that is done, 0 to 1. Throws a Refusal with the tool's last lines.
 */
export async function buildStore(
  env: Env,
  home: string,
  { nodes, relationships }: ImportFiles,
  progress: (share: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const tool = ['org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', '--overwrite-destination', '--trim-strings=true']
  const report = join(home, 'import.report')
  const form = [`--array-delimiter=U+${SEPARATOR.charCodeAt(0).toString(16).padStart(4, '0')}`, `--report-file=${report}`]
  const size = [`--max-off-heap-memory=${OFF_HEAP}`, `--threads=${Math.max(1, cpus().length)}`]
  const files = [...nodes.map(file => `--nodes=${file}`), ...relationships.map(file => `--relationships=${file}`)]
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`)
  const args = [`-Xmx${HEAP}`, ...opened, '-cp', 'lib/*', ...tool, ...form, ...size, ...files]
  const environment = { ...env.inherited, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }
  const outcome = await runProgram(env.java, args, { env: environment, cwd: jarsFolder(env), signal, line: shares(progress) })
  if (outcome?.code !== 0) throw new Refusal(`neo4j-admin must build the store, but failed. ${lastLines(outcome?.lines ?? [], report)}`)
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
