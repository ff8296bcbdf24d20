import type { Command } from 'commander'
import { type Env, readEnv } from '../env'
import { guardDatabase } from '../seed/load'
import { type Load, readHistory } from '../version/history'
import { withGraph } from './graph'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

/** `history`: the loads of the graph. */
export function addHistory(program: Command): void {
  program
    .command('history')
    .description('Print the loads that made the graph what it is, the latest first: version, time, datasets, how much they changed')
    .option('--json', 'print results as JSON')
    .action((options: { json?: boolean }) => untilSignal(signal => history(options, readEnv(), terminal, signal)))
}

/** Prints the loads of the graph. Throws a Refusal where it is not Chain Atlas' own. */
export async function history({ json }: { json?: boolean }, env: Env, report: Report, signal?: AbortSignal): Promise<void> {
  const loads = await withGraph(env, report, signal, async ({ driver, name }) => {
    await guardDatabase(driver, name)
    return readHistory(driver, name)
  })
  print(json ? loads : loads.map(line).join('\n') || 'Nothing was loaded yet.')
}

function line({ version, loadedAt, datasets, undoes, added, changed, removed }: Load): string {
  return `${version}  ${loadedAt}  ${datasets.join(', ')}  +${added} ~${changed} -${removed}${undoes ? `  undo of ${undoes}` : ''}`
}
