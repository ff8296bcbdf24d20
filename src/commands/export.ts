import { mkdirSync, readdirSync } from 'node:fs'
import type { Command } from 'commander'
import { type Env, readEnv } from '../env'
import { Refusal } from '../refusal'
import { guardDatabase } from '../seed/load'
import { plural } from '../seed/problem'
import { named } from '../version/choices'
import { readDatasets, unpack } from '../version/kept'
import { withGraph } from './graph'
import { print } from './print'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

interface ExportOptions {
  out: string
  json?: boolean
}

/** `export <dataset> --out <folder>`: the files of a dataset as they were loaded. */
export function addExport(program: Command): void {
  program
    .command('export')
    .description('Write the files of a dataset of the graph, as they were loaded, to a folder: loading that changes nothing')
    .argument('<dataset>', 'its name, as chain-atlas list prints it')
    .requiredOption('--out <folder>', 'a folder that is new or empty')
    .option('--json', 'print results as JSON')
    .action((name: string, options: ExportOptions) => untilSignal(signal => exportDataset(name, options, readEnv(), terminal, signal)))
}

/** Writes the files of a dataset to a folder. Throws a Refusal where there is no such dataset, or something is in the folder. */
export async function exportDataset(
  name: string,
  { out, json }: ExportOptions,
  env: Env,
  report: Report,
  signal?: AbortSignal,
): Promise<void> {
  const written = await withGraph(env, report, signal, async ({ driver, name: database }) => {
    await guardDatabase(driver, database)
    const dataset = named(await readDatasets(driver, database), name)
    makeEmpty(out)
    report.say(`Writing ${name} to ${out} …`)
    const files = await unpack(driver, database, dataset, out)
    return { name, version: dataset.version ?? null, checksum: dataset.checksum, folder: out, files }
  })
  print(json ? written : `Wrote ${plural(written.files.length, 'file')} of dataset ${name} to ${out}.`)
}

function makeEmpty(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length === 0) return
  } catch (error) {
    throw new Refusal(`${folder} must be a folder that can be made: ${(error as Error).message}`)
  }
  throw new Refusal(`${folder} must be a new or an empty folder, but there is something in it.`)
}
