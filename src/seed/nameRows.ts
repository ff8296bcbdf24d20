import type { Dataset } from './dataset'
import { nameKey } from './key'
import { pinyinOf } from './pinyin'

/** One name, code or former id of one entity, or one spelling of a name. */
export interface NameRow {
  key: string
  id: string
}

/** Everything that the entities of a dataset can be looked up by, besides their ids, by key. */
export function nameRows(dataset: Dataset): NameRow[] {
  return rows(dataset, ({ lookUps }) => lookUps.map(nameKey))
}

/** Their names in pinyin, whole and by initials, by which they are searched: a spelling names nothing by itself. */
export function spellingRows(dataset: Dataset): NameRow[] {
  return rows(dataset, ({ names }) => names.filter(name => /\p{Script=Han}/u.test(name)).flatMap(pinyinOf))
}

function rows({ named }: Dataset, keysOf: (one: Dataset['named'][number]) => string[]): NameRow[] {
  const all: { row: NameRow; order: string }[] = []
  for (const one of named) for (const key of new Set(keysOf(one))) if (key) all.push({ row: { key, id: one.id }, order: key + one.id })
  return all.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ row }) => row)
}
