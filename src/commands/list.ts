import type { Command } from 'commander'
import { type Env, readEnv } from '../env'
import { guardDatabase } from '../seed/load'
import { type KeptDataset, readDatasets } from '../version/kept'
import { withGraph } from './graph'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

/** `list`: the datasets of which the graph is made. */
export function addList(program: Command): void {
  program
    .command('list')
    .description(
      'Print the datasets of which the graph is made: name, version, publisher, date, licence, precedence, how much they state, when loaded',
    )
    .option('--json', 'print results as JSON')
    .action((options: { json?: boolean }) => untilSignal(signal => list(options, readEnv(), terminal, signal)))
}

/** Prints the datasets of which the graph is made. Throws a Refusal where it is not Chain Atlas' own. */
export async function list({ json }: { json?: boolean }, env: Env, report: Report, signal?: AbortSignal): Promise<void> {
  const datasets = await withGraph(env, report, signal, async ({ driver, name }) => {
    await guardDatabase(driver, name)
    return readDatasets(driver, name)
  })
  print(json ? datasets : datasets.length === 0 ? 'The graph holds no dataset.' : table(datasets))
}

const columns: [title: string, of: (dataset: KeptDataset) => string | number | undefined][] = [
  ['name', ({ name, skip }) => (skip ? `${name} (in part)` : name)],
  ['version', ({ version }) => version],
  ['publisher', ({ publisher }) => publisher],
  ['date', ({ date }) => date],
  ['licence', ({ licence }) => licence],
  ['precedence', ({ precedence }) => precedence],
  ['entities', ({ entities }) => entities],
  ['relations', ({ relations }) => relations],
  ['loaded', ({ loadedAt }) => `${loadedAt.slice(0, 19)}Z`],
]

function table(datasets: KeptDataset[]): string {
  const rows = [columns.map(([title]) => title), ...datasets.map(dataset => columns.map(([, of]) => String(of(dataset) ?? '-')))]
  const widths = columns.map((_, index) => Math.max(...rows.map(row => widthOf(row[index]!))))
  return rows
    .map(row =>
      row
        .map((cell, index) => cell + ' '.repeat(widths[index]! - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A Chinese character takes two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character) ? 2 : 1), 0)
}
