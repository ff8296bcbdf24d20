import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../database/database'
import type { Dataset } from '../seed/dataset'
import { DataRefusal, type Problem } from '../seed/problem'
import { type ReadOptions, readDataset } from '../seed/read'
import { type Kept, unpack } from './kept'

/** Datasets to be read together: folders, and those that the graph keeps. */
export interface Chosen {
  folders: string[]
  kept: Kept[]
}

/** How they are read; `onError` is for the folders. */
export interface ReadingOptions extends ReadOptions {
  /** Called with what reads them, to tell what is to be said of them. */
  telling?: ((read: () => Promise<Dataset>) => Promise<Dataset>) | undefined
  /** What to do where there are problems, given which of the kept ones have some. */
  advice?: (names: string[]) => string
}

type Graph = Pick<Database, 'driver' | 'name'>

/**
 * Reads datasets together, those that the graph keeps from a temporary folder that is there as long as `work` runs; messages name their files
 * `dataset/documents/…`. Throws a Refusal that lists every problem and says what to do where a kept one does not fit.
 */
export async function withDatasets<T>(
  graph: Graph,
  { folders, kept }: Chosen,
  { texts, largeFrom, onError = 'stop', telling = read => read(), advice = whatToDo }: ReadingOptions,
  work: (dataset: Dataset) => Promise<T>,
): Promise<T> {
  const temporary = mkdtempSync(join(tmpdir(), 'chain-atlas-kept-'))
  try {
    for (const one of kept) await unpack(graph.driver, graph.name, one, join(temporary, one.name))
    const held = kept.map(({ name, skip }) => ({ folder: join(temporary, name), onError: skip ? ('skip' as const) : ('stop' as const) }))
    const given = [...folders.map(folder => ({ folder, onError })), ...held]
    const dataset = await telling(() => named(temporary, kept, advice, () => readDataset(given, { texts, largeFrom })))
    return await work(dataset)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Names the files of the temporary folder by their datasets, in whatever is said. */
async function named(temporary: string, kept: Kept[], advice: (names: string[]) => string, read: () => Promise<Dataset>): Promise<Dataset> {
  const short = (text: string) => text.replaceAll(join(temporary, '/'), '')
  const shortly = (problems: Problem[]) => problems.map(each => ({ ...each, file: short(each.file), message: short(each.message) }))
  try {
    const dataset = await read()
    return Object.assign(dataset, { notes: shortly(dataset.notes), leftOut: shortly(dataset.leftOut) })
  } catch (error) {
    if (!(error instanceof DataRefusal)) throw error
    const problems = shortly(error.problems)
    const wrong = kept.filter(({ name }) => problems.some(({ file }) => file.startsWith(`${name}/`))).map(({ name }) => name)
    throw new DataRefusal([short(error.message), advice(wrong)].filter(Boolean).join('\n'), problems)
  }
}

function whatToDo(names: string[]): string {
  if (names.length === 0) return ''
  return `The graph keeps ${names.join(', ')}, and cannot hold it so beside the others. Remove it too (chain-atlas remove ${names.join(' ')}), or load a version of it that fits together with the others (chain-atlas load DATASET… FOLDER).`
}
