import type { Named } from './candidates'
import { type DataFile, type Dataset, type Entry, entities, mentions } from './dataset'
import { resolve } from './references'

/** A place that states something: `document#paragraph` or `reference/table#row`. */
export interface Evidence {
  source: string
  at: number | string
  /** '' where the words are in the paragraph. */
  basis: string
  /** The dataset that it stands in. */
  dataset: string
}

/** The evidence of each entity that has some, by id: its own, then the mentions. */
export function entityEvidence(dataset: Dataset): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>()
  const add = (id: string, evidence: Evidence[]) => {
    const before = found.get(id)
    if (before) before.push(...evidence)
    else found.set(id, [...evidence])
  }
  for (const file of dataset.files.filter(each => each.document)) add(`document:${file.id}`, [evidence(file, 1)])
  for (const { file, seed } of entities(dataset)) add(seed.id, isCited(file) ? cited(file, seed) : [evidence(file, row(seed))])
  for (const { file, seed } of mentions(dataset))
    for (const named of seed.of.flatMap(text => resolve(dataset, text, file) ?? [])) add(named.id, cited(file, seed))
  return found
}

/** Whether entries of a file say where they stand: paragraphs of a document, or the row of a table. A reference table is cited by its ends. */
export function isCited({ document, table }: DataFile): boolean {
  return table || document !== undefined
}

/** The paragraphs that an entry cites, or its row. */
export function cited(file: DataFile, { p, basis }: Entry['seed']): Evidence[] {
  return (p ?? []).map(at => evidence(file, at, basis ?? ''))
}

/** The row of a reference table that states a relation: its two ends. */
export function relationRow(file: DataFile, from: Named, to: Named): Evidence {
  return evidence(file, `${row(from)}~${row(to)}`)
}

function evidence(file: DataFile, at: number | string, basis = ''): Evidence {
  return { source: file.source, at, basis, dataset: file.dataset.name }
}

/** Evidence as the graph keeps it, in the order of the sources; a place that is cited twice stands once, without basis if one has none. With the datasets, by name. */
export function evidenceProperties(evidence: Evidence[]): { evidence: string[]; basis: string[]; datasets: string[] } {
  const [only] = evidence
  if (only && evidence.length === 1) return { evidence: [`${only.source}#${only.at}`], basis: [only.basis], datasets: [only.dataset] }
  const byId = new Map<string, string>()
  for (const { source, at, basis } of [...evidence].sort(inOrder)) {
    const id = `${source}#${at}`
    byId.set(id, byId.get(id) === '' ? '' : basis)
  }
  const datasets = [...new Set(evidence.map(({ dataset }) => dataset))].sort()
  return { evidence: [...byId.keys()], basis: [...byId.values()], datasets }
}

/** Tables come last: what a text says goes before. Only a table lies in something, a folder or a dataset. */
function inOrder(a: Evidence, b: Evidence): number {
  const table = Number(a.source.includes('/')) - Number(b.source.includes('/'))
  if (table !== 0) return table
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return Number(a.at) - Number(b.at) || 0
}

function row({ id, code }: { id: string; code?: unknown }): string {
  return typeof code === 'string' && code !== '' ? code : id.slice(id.indexOf(':') + 1)
}
