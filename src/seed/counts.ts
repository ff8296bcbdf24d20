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
  const all = [...entities, ...distinct.values()]
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

function tally(file: string, found: { type: string }[]): Count[] {
  const counts = new Map<string, number>()
  for (const { type } of found) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => ({ file, type, count }))
}
