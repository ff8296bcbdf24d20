import { type Command, Option } from 'commander'
import { type Env, readEnv } from '../env'
import { compareWithGraph, guardDatabase } from '../seed/load'
import { rowsOf } from '../seed/rows'
import { stateOf } from '../seed/state'
import { beside, only } from '../version/choices'
import { madeOf } from '../version/remake'
import { withDatasets } from '../version/together'
import { DATASETS, datasetFolders } from './datasets'
import { type DifferenceOptions, tellDifference } from './differences'
import { withGraph } from './graph'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

/** What can be asked of a comparison with the graph. */
export interface DiffOptions extends DifferenceOptions {
  only?: boolean
  onError?: 'stop' | 'skip'
}

/** `diff [dataset...]`: what loading datasets would change; exit code 2 if anything. */
export function addDiff(program: Command): void {
  program
    .command('diff')
    .description(
      'Tell what loading these datasets would add, change and remove; words are not looked up in the texts. Exit code 2 if anything',
    )
    .argument('[dataset...]', DATASETS)
    .option('--only', 'as a load that takes all other datasets out of the graph')
    .addOption(
      new Option('--on-error <what>', 'refuse everything for one problem, or compare the rest').choices(['stop', 'skip']).default('stop'),
    )
    .option('--out <file>', 'write every change to a file, one line of JSON each')
    .option('--json', 'print results as JSON')
    .action((folders: string[], options: DiffOptions) => untilSignal(signal => diff(folders, options, readEnv(), terminal, signal)))
}

/** Compares datasets with the graph and writes nothing to it; the result goes to standard output. Throws a Refusal where the two cannot be compared. */
export async function diff(folders: string[], options: DiffOptions, env: Env, report: Report, signal?: AbortSignal): Promise<void> {
  const given = datasetFolders(folders)
  const choose = options.only ? only(given) : beside(given)
  await withGraph(env, report, signal, async database => {
    const { driver, name } = database
    await guardDatabase(driver, name)
    const state = await stateOf(driver, name)
    report.say(`Comparing ${given.join(', ')} with the graph …`)
    await withDatasets(database, choose(await madeOf(database, state)), options, async dataset => {
      const difference = await compareWithGraph(driver, name, rowsOf(dataset), state)
      await tellDifference(difference, { from: state.version ?? null, to: dataset.version }, options)
    })
  })
}
