import type { Named } from './candidates'
import { type DataFile, type Dataset, type Entry, entities, mentions } from './dataset'
import { resolve } from './references'

/** A place that states something: `document#paragraph` or `reference/table#row`. */
export interface Evidence {
  source: string
  at: number | string
  /** '' where the words are in the paragraph. */
  basis: string
}

/** The evidence of each entity that has some, by id: its own, then the mentions. */
export function entityEvidence(dataset: Dataset): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>()
  const add = (id: string, evidence: Evidence[]) => found.set(id, [...(found.get(id) ?? []), ...evidence])
  for (const { id } of dataset.files.filter(file => file.document)) add(`document:${id}`, [{ source: id, at: 1, basis: '' }])
  for (const { file, seed } of entities(dataset))
    add(seed.id, file.document ? cited(file, seed) : [{ source: file.source, at: row(seed), basis: '' }])
  for (const { file, seed } of mentions(dataset))
    for (const named of seed.of.flatMap(text => resolve(dataset, text) ?? [])) add(named.id, cited(file, seed))
  return found
}

/** The paragraphs that an entry cites. */
export function cited(file: DataFile, { p, basis }: Entry['seed']): Evidence[] {
  return (p ?? []).map(at => ({ source: file.source, at, basis: basis ?? '' }))
}

/** The row of a reference table that states a relation: its two ends. */
export function relationRow(file: DataFile, from: Named, to: Named): Evidence {
  return { source: file.source, at: `${row(from)}~${row(to)}`, basis: '' }
}

/** Evidence as the graph keeps it, in the order of the sources; a place that is cited twice stands once, without basis if one has none. */
export function evidenceProperties(evidence: Evidence[]): { evidence: string[]; basis: string[] } {
  const byId = new Map<string, string>()
  for (const { source, at, basis } of [...evidence].sort(inOrder)) {
    const id = `${source}#${at}`
    byId.set(id, byId.get(id) === '' ? '' : basis)
  }
  return { evidence: [...byId.keys()], basis: [...byId.values()] }
}

/** Reference tables come last: what a text says goes before. */
function inOrder(a: Evidence, b: Evidence): number {
  const table = Number(typeof a.at === 'string') - Number(typeof b.at === 'string')
  if (table !== 0) return table
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return Number(a.at) - Number(b.at) || 0
}

function row({ id, code }: { id: string; code?: unknown }): string {
  return typeof code === 'string' && code !== '' ? code : id.slice(id.indexOf(':') + 1)
}
