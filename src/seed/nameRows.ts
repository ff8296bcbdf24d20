import type { Dataset } from './dataset'
import { nameKey } from './key'

/** One name, code or former id of one entity. */
export interface NameRow {
  key: string
  id: string
}

/** Everything that the entities of a dataset can be looked up by, besides their ids, by key. */
export function nameRows(dataset: Dataset): NameRow[] {
  const rows = dataset.named.flatMap(({ id, lookUps }) => [...new Set(lookUps.map(nameKey))].map(key => ({ key, id })))
  return rows.sort((a, b) => (a.key + a.id < b.key + b.id ? -1 : 1))
}
