import { type Command, Option } from 'commander'
import { type Env, readEnv } from '../env'
import { type Count, countDataset } from '../seed/counts'
import { readDataset } from '../seed/load'
import { DATASETS, datasetFolders } from './datasets'
import { withReport } from './loadReport'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

/** What can be asked of a check. */
export interface CheckOptions {
  /** The folder of the source texts, for the rules on their words; otherwise the environment's. */
  texts?: string
  /** What a problem does: everything is refused, or the entry is left out. */
  onError?: 'stop' | 'skip'
  /** Where the report goes, if there is something to report. */
  report?: string
  /** Results as JSON. */
  json?: boolean
}

/** `check [dataset...]`: reads datasets, checks them and counts what is in them; no database is needed. */
export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Read and check datasets together, without a database, and count what they state')
    .argument('[dataset...]', DATASETS)
    .addOption(
      new Option('--on-error <what>', 'refuse everything for one problem, or count the rest').choices(['stop', 'skip']).default('stop'),
    )
    .option('--report <file>', 'where every problem is written, as JSON Lines, if there is one', 'load-report.jsonl')
    .option('--texts <dir>', 'the source texts, to check names against their paragraphs (default: TEXTS_DIR)')
    .option('--json', 'print results as JSON')
    .action((folders: string[], options: CheckOptions) => untilSignal(() => check(folders, options, readEnv(), terminal)))
}

/** Checks datasets; counts go to standard output. Throws a Refusal with every problem. */
export async function check(
  folders: string[],
  { texts, onError, report: path, json }: CheckOptions,
  env: Env,
  report: Report,
): Promise<void> {
  const given = datasetFolders(folders)
  report.say(`Reading ${given.join(', ')} …`)
  const dataset = await withReport(path, report, () => readDataset(given, { texts: texts ?? env.textsDir, onError }))
  const counts = countDataset(dataset)
  print(json ? counts : table(counts))
}

function table(counts: Count[]): string {
  const width = Math.max(...counts.map(({ type }) => type.length))
  const files = [...new Set(counts.map(({ file }) => file))]
  const lines = (file: string) =>
    counts.filter(count => count.file === file).map(({ type, count }) => `  ${type.padEnd(width)} ${String(count).padStart(6)}`)
  return files.flatMap(file => [file, ...lines(file)]).join('\n')
}
