import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import type { Database } from '../database/database'
import { type Env, readEnv } from '../env'
import { Refusal } from '../refusal'
import { readFolder } from '../seed/folder'
import { guardDatabase } from '../seed/load'
import { differenceBetween, type Own, ownOf } from '../version/between'
import { type KeptDataset, readDatasets } from '../version/kept'
import { withDatasets } from '../version/together'
import { type DifferenceOptions, tellDifference } from './differences'
import { withGraph } from './graph'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

/** `compare <a> <b>`: what one dataset adds, changes and removes against another; exit code 2 if anything. */
export function addCompare(program: Command): void {
  program
    .command('compare')
    .description(
      'Tell what dataset B adds, changes and removes against dataset A, two versions of one for instance. Exit code 2 if anything',
    )
    .argument('<a>', 'the name of a dataset in the graph, or a folder')
    .argument('<b>', 'the same; ./name is a folder')
    .option('--out <file>', 'write every change to a file, one line of JSON each')
    .option('--json', 'print results as JSON')
    .action((a: string, b: string, options: DifferenceOptions) =>
      untilSignal(signal => compare(a, b, options, readEnv(), terminal, signal)),
    )
}

/** Compares two datasets, each read with those of the graph that it depends on; only what they state themselves counts. */
export async function compare(
  a: string,
  b: string,
  options: DifferenceOptions,
  env: Env,
  report: Report,
  signal?: AbortSignal,
): Promise<void> {
  await withGraph(env, report, signal, async database => {
    await guardDatabase(database.driver, database.name)
    const held = await readDatasets(database.driver, database.name)
    report.say(`Comparing ${a} with ${b} …`)
    const [before, after] = [await read(database, a, held), await read(database, b, held)]
    await tellDifference(differenceBetween(before, after), { from: a, to: b }, options)
  })
}

function read(database: Database, text: string, held: KeptDataset[]): Promise<Own> {
  const kept = held.find(({ name }) => name === text)
  if (!kept && !existsSync(text))
    throw new Refusal(
      `${JSON.stringify(text)} must be a folder or a dataset of the graph, but the graph holds ${held.map(({ name }) => name).join(', ') || 'none'}.`,
    )
  const { name, dependsOn } = kept ?? readFolder(text).header
  const needed = neededBy(dependsOn, held, name)
  const chosen = kept ? { folders: [], kept: [kept, ...needed] } : { folders: [text], kept: needed }
  const advice = () => `${name} is read together with what its dependsOn names: ${dependsOn.join(', ') || 'nothing'}.`
  // what is compared is held, tables of any size too
  return withDatasets(database, chosen, { advice, largeFrom: Number.POSITIVE_INFINITY }, async dataset => ownOf(dataset, name))
}

/** The datasets that something depends on, and what those depend on; one that is not there is told when it is read. */
function neededBy(names: string[], held: KeptDataset[], without: string): KeptDataset[] {
  const found = new Set<KeptDataset>()
  const add = (wanted: string[]) => {
    for (const one of held.filter(({ name }) => wanted.includes(name) && name !== without))
      if (!found.has(one)) {
        found.add(one)
        add(one.dependsOn)
      }
  }
  add(names)
  return [...found]
}
