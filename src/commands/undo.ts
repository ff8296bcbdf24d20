import type { Command } from 'commander'
import { type Env, readEnv } from '../env'
import { guardDatabase, untilAlone } from '../seed/load'
import { before } from '../version/choices'
import { remake } from '../version/remake'
import { switchBack } from '../version/switchBack'
import { withGraph } from './graph'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'
import { addWritingOptions, sentence, type WritingOptions, writingTo } from './writing'

/** `undo`: the graph as it was before its last load. */
export function addUndo(program: Command): void {
  const command = program.command('undo').description('Make the graph what it was before its last load; undoing twice is redoing')
  addWritingOptions(command).action((options: WritingOptions) => untilSignal(signal => undo(options, readEnv(), terminal, signal)))
}

/** Makes the graph what it was before its last load. Throws a Refusal where that was the first. */
export async function undo(options: WritingOptions, env: Env, report: Report, signal?: AbortSignal): Promise<void> {
  const summary = await withGraph(env, report, signal, async database => {
    const building = { database, env, report, signal }
    await guardDatabase(database.driver, database.name)
    return (await untilAlone(() => switchBack(building))) ?? remake(database, before, report, writingTo(building, options))
  })
  print(options.json ? summary : sentence(summary))
}
