import { type Command, Option } from 'commander'
import { type Env, readEnv } from '../env'
import { beside, only } from '../version/choices'
import { remake } from '../version/remake'
import { type CheckOptions, check } from './check'
import { DATASETS, datasetFolders } from './datasets'
import { withGraph } from './graph'
import { withReport } from './loadReport'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'
import { addWritingOptions, sentence, type WritingOptions, writingTo } from './writing'

/** What can be asked of a load. */
export interface LoadOptions extends WritingOptions, CheckOptions {
  /** Read and check only. */
  check?: boolean
  /** Make the graph of these datasets alone. */
  only?: boolean
  /** Compare and compute everything although the graph holds this version already; write a graph of another model version anew. */
  force?: boolean
}

/** `load [dataset...]`: checks datasets and loads them beside what the graph holds. */
export function addLoad(program: Command): void {
  const command = program
    .command('load')
    .description('Check datasets and load them beside those that the graph holds, all of it or nothing; one of the same name is replaced')
    .argument('[dataset...]', DATASETS)
    .option('--only', 'take all other datasets out of the graph')
    .option('--check', 'read and check only, as the verb check')
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
  addWritingOptions(command).action((folders: string[], options: LoadOptions) =>
    untilSignal(signal => load(folders, options, readEnv(), terminal, signal)),
  )
}

/** Reads, checks and loads datasets; results go to standard output. Throws a Refusal with every problem; then nothing was loaded. */
export async function load(folders: string[], options: LoadOptions, env: Env, report: Report, signal?: AbortSignal): Promise<void> {
  if (options.check) return check(folders, options, env, report)
  const given = datasetFolders(folders)
  const choose = options.only ? only(given) : beside(given)
  const summary = await withGraph(env, report, signal, database =>
    remake(database, choose, report, {
      ...writingTo({ database, env, report, signal }, options),
      force: options.force,
      onError: options.onError,
      texts: options.texts ?? env.textsDir,
      rebuild: database.managed || options.force,
      telling: read => withReport(options.report, report, read),
    }),
  )
  print(options.json ? summary : sentence(summary))
}
