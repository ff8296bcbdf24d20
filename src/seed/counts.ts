import type { DataFile, Dataset } from './dataset'
import { statements } from './statements'

/** How many entities or relations of a type a data file describes. */
export interface Count {
  file: string
  type: string
  count: number
}

/** Counts a dataset by file and type, in the order of the files, and in all. Relations are counted as they are loaded. */
export function countDataset(dataset: Dataset): Count[] {
  const entities = dataset.files.flatMap(file => typesIn(file).map(type => ({ file: file.name, type })))
  const distinct = new Map(statements(dataset).map(({ id, fact }) => [id, { file: fact.file.name, type: fact.type }]))
  const held = [...entities, ...distinct.values()].map(each => ({ ...each, count: 1 }))
  const { large } = dataset
  const all = [...held, ...(large?.entities.counts.all() ?? []), ...(large?.relations.counts.all() ?? [])]
  const files = dataset.files.flatMap(({ name }) =>
    tally(
      name,
      all.filter(({ file }) => file === name),
    ),
  )
  return [...files, ...tally('In all', all)]
}

function typesIn({ document, entities }: DataFile): string[] {
  return [...(document ? ['Document'] : []), ...entities.map(({ label }) => label)]
}

function tally(file: string, found: { type: string; count: number }[]): Count[] {
  const counts = new Map<string, number>()
  for (const { type, count } of found) counts.set(type, (counts.get(type) ?? 0) + count)
  return [...counts].map(([type, count]) => ({ file, type, count }))
}
