import type { Command } from 'commander'
import { type Env, readEnv } from '../env'
import { without } from '../version/choices'
import { remake } from '../version/remake'
import { withGraph } from './graph'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'
import { addWritingOptions, sentence, type WritingOptions, writingTo } from './writing'

/** `remove <dataset...>`: takes datasets out of the graph. */
export function addRemove(program: Command): void {
  const command = program
    .command('remove')
    .description('Take datasets out of the graph: what the others state stays, and nothing else')
    .argument('<dataset...>', 'their names, as chain-atlas list prints them')
  addWritingOptions(command).action((names: string[], options: WritingOptions) =>
    untilSignal(signal => remove(names, options, readEnv(), terminal, signal)),
  )
}

/** Takes datasets out of the graph. Throws a Refusal where one is not there or another depends on it. */
export async function remove(names: string[], options: WritingOptions, env: Env, report: Report, signal?: AbortSignal): Promise<void> {
  const summary = await withGraph(env, report, signal, database =>
    remake(database, without(names), report, writingTo({ database, env, report, signal }, options)),
  )
  print(options.json ? summary : sentence(summary))
}
