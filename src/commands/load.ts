import { type Command, InvalidArgumentError, Option } from 'commander'
import { openDatabase, verifyDatabase } from '../database/database'
import { type Env, readEnv } from '../env'
import { type Count, countDataset } from '../seed/counts'
import { type Dataset, fillDatabase, type LoadSummary, MAX_CHANGES, readDataset } from '../seed/load'
import { DATASETS, datasetFolders } from './datasets'
import { withReport } from './loadReport'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

/** What can be asked of a load. */
export interface LoadOptions {
  /** Read and check only. */
  check?: boolean
  /** The folder of the source texts, for the rules on their words; otherwise the environment's. */
  texts?: string
  /** Compare and compute everything although the graph holds this version already; write a graph of another model version anew. */
  force?: boolean
  /** The most changes that are written in one transaction. */
  maxChanges?: number
  /** Write more than those in several transactions. */
  inPlace?: boolean
  /** Results as JSON. */
  json?: boolean
  /** What a problem does: everything is refused, or the entry is left out. */
  onError?: 'stop' | 'skip'
  /** Where the report goes, if there is something to report. */
  report?: string
}

/** `load [dataset...]`: checks datasets and makes the graph say what they say. */
export function addLoad(program: Command): void {
  program
    .command('load')
    .description('Check datasets and load them into one graph, all of it or nothing')
    .argument('[dataset...]', DATASETS)
    .option('--check', 'read and check only, and print what there is')
    .addOption(
      new Option('--on-error <what>', 'refuse everything for one problem, or load the rest').choices(['stop', 'skip']).default('stop'),
    )
    .option('--report <file>', 'where every problem is written, as JSON Lines, if there is one', 'load-report.jsonl')
    .option('--texts <dir>', 'the source texts, to check names against their paragraphs (default: TEXTS_DIR)')
    .addOption(
      new Option(
        '--force',
        'compare everything although this version is loaded already, and write a graph of another model anew',
      ).conflicts('check'),
    )
    .addOption(new Option('--max-changes <number>', 'the most changes to write in one transaction').default(MAX_CHANGES).argParser(count))
    .option('--in-place', 'write more changes than that in several transactions; until they are done the server is not ready')
    .option('--json', 'print results as JSON')
    .action((folders: string[], options: LoadOptions) => untilSignal(signal => load(folders, options, readEnv(), terminal, signal)))
}

/** Reads, checks and loads datasets; results go to standard output. Throws a Refusal with every problem; then nothing was loaded. */
export async function load(folders: string[], options: LoadOptions, env: Env, report: Report, signal?: AbortSignal): Promise<void> {
  const dataset = await withReport(options.report, report, () =>
    readDataset(datasetFolders(folders), { texts: options.texts ?? env.textsDir, onError: options.onError }),
  )
  if (options.check) return print(options.json ? countDataset(dataset) : table(countDataset(dataset)))
  const summary = await write(dataset, options, env, report, signal)
  print(options.json ? summary : sentence(summary))
}

async function write(
  dataset: Dataset,
  { force, maxChanges, inPlace }: LoadOptions,
  env: Env,
  report: Report,
  signal?: AbortSignal,
): Promise<LoadSummary> {
  const database = await openDatabase(env, report, signal)
  try {
    await verifyDatabase(database)
    return await fillDatabase(database.driver, database.name, dataset, report, {
      force,
      rebuild: database.managed || force,
      maxChanges,
      inPlace,
    })
  } finally {
    await database.stop()
  }
}

function sentence({ changed, version, entities, relations }: LoadSummary): string {
  return `${changed ? 'Loaded' : 'Already loaded:'} version ${version}, ${entities} entities and ${relations} relations.`
}

function table(counts: Count[]): string {
  const width = Math.max(...counts.map(({ type }) => type.length))
  const files = [...new Set(counts.map(({ file }) => file))]
  const lines = (file: string) =>
    counts.filter(count => count.file === file).map(({ type, count }) => `  ${type.padEnd(width)} ${String(count).padStart(6)}`)
  return files.flatMap(file => [file, ...lines(file)]).join('\n')
}

function count(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`It must be a whole number, 1 or more, but got ${JSON.stringify(text)}`)
}
