import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Command } from 'commander'
import { openDatabase, verifyDatabase } from '../database/database'
import { type Env, readEnv } from '../env'
import { stateOf } from '../seed/guard'
import { compareWithGraph, guardDatabase, readDataset } from '../seed/load'
import { rowsOf } from '../seed/rows'
import type { Difference } from '../version/difference'
import { type Told, tell } from '../version/feed'
import { DATASETS, datasetFolders } from './datasets'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

/** What can be asked of a comparison. */
export interface DiffOptions {
  /** Results as JSON. */
  json?: boolean
  /** A file for every change, one line of JSON each. */
  out?: string
}

/** What a dataset would change in the graph. */
export interface Comparison {
  /** The version that the graph holds; null where it is empty. */
  from: string | null
  /** The version that the dataset would make of it. */
  to: string
  /** By type of entity or relation, in order. */
  counts: { type: string; added: number; changed: number; removed: number }[]
  /** The first few changes of each type and kind. */
  samples: Told[]
}

const SAMPLES = 3

/** `diff [dataset...]`: what loading datasets would change; exit code 2 if anything. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description('Compare datasets with the graph: what a load would add, change and remove. Exit code 2 if anything')
    .argument('[dataset...]', DATASETS)
    .option('--out <file>', 'write every change to a file, one line of JSON each')
    .option('--json', 'print results as JSON')
    .action((folders: string[], options: DiffOptions) => untilSignal(signal => diff(folders, options, readEnv(), terminal, signal)))
}

/** Compares datasets with the graph and writes nothing to it; the result goes to standard output. Throws a Refusal where the two cannot be compared. */
export async function diff(folders: string[], { json, out }: DiffOptions, env: Env, report: Report, signal?: AbortSignal): Promise<void> {
  const rows = rowsOf(await readDataset(datasetFolders(folders)))
  const database = await openDatabase(env, report, signal)
  const { driver, name } = database
  try {
    await verifyDatabase(database)
    await guardDatabase(driver, name)
    const state = await stateOf(driver, name)
    const difference = await compareWithGraph(driver, name, rows, state)
    if (out !== undefined) await writeLines(out, tell(difference))
    const comparison = { from: state.version ?? null, to: rows.version, ...summarize(difference) }
    print(json ? comparison : table(comparison))
    if (comparison.counts.length > 0) process.exitCode = 2
  } finally {
    await database.stop()
  }
}

function summarize(difference: Difference): Pick<Comparison, 'counts' | 'samples'> {
  const counts = new Map<string, Comparison['counts'][number]>()
  const samples: Told[] = []
  for (const told of tell(difference)) {
    const count = counts.get(told.type) ?? { type: told.type, added: 0, changed: 0, removed: 0 }
    counts.set(told.type, count)
    const kind = told.kind.toLowerCase() as 'added' | 'changed' | 'removed'
    if (++count[kind] <= SAMPLES) samples.push(told)
  }
  return { counts: [...counts.values()].sort((a, b) => (a.type < b.type ? -1 : 1)), samples }
}

async function writeLines(path: string, changes: Iterable<Told>): Promise<void> {
  const file = createWriteStream(path)
  await once(file, 'open')
  for (const change of changes) if (!file.write(`${JSON.stringify(change)}\n`)) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
}

function table({ from, to, counts, samples }: Comparison): string {
  if (counts.length === 0) return `Nothing differs: the graph holds what version ${to} says.`
  const width = Math.max(...counts.map(({ type }) => type.length))
  const lines = counts.map(({ type, added, changed, removed }) => `  ${type.padEnd(width)}  +${added} ~${changed} -${removed}`)
  const signs = { ADDED: '+', CHANGED: '~', REMOVED: '-' }
  const some = samples.map(
    ({ kind, subject, properties }) => `  ${signs[kind]} ${subject}${kind === 'CHANGED' ? `: ${properties.join(', ')}` : ''}`,
  )
  return [`From ${from ?? 'an empty graph'} to version ${to} (added, changed, removed):`, ...lines, 'For example:', ...some].join('\n')
}
