import type { Named } from './candidates'
import { type DataFile, type Dataset, type Entry, facts, mentions } from './dataset'
import { model } from './model'
import type { Path } from './problem'

/** A place in a data file that names an entity. */
export interface Reference {
  entry: Entry
  below: Path
  text: string
  /** What it may name. Undefined where it may name anything. */
  labels: string[] | undefined
}

/** Every place that names an entity: the ends of facts, their qualifiers that do, and mentions. */
export function references(dataset: Dataset): Reference[] {
  const ofFacts: Reference[] = []
  for (const entry of facts(dataset)) {
    const { from, to, references } = model().relations.get(entry.type)!
    entry.seed.from.forEach((text, index) => void ofFacts.push({ entry, below: ['from', index], text, labels: from }))
    entry.seed.to.forEach((text, index) => void ofFacts.push({ entry, below: ['to', index], text, labels: to }))
    for (const [field, labels] of references) {
      const text = entry.seed[field]
      if (typeof text === 'string') ofFacts.push({ entry, below: [field], text, labels })
    }
  }
  const ofMentions = mentions(dataset).flatMap(entry =>
    entry.seed.of.map((text, index) => ({ entry, below: ['of', index], text, labels: undefined })),
  )
  return [...ofFacts, ...ofMentions]
}

/** The one entity of these labels that a text of a file names, by id or by an exact name. Undefined where there is none, or more than one. */
export function resolve(dataset: Dataset, text: string, file: DataFile, labels?: string[]): Named | undefined {
  const all = fitting(dataset.candidates(text), file, labels)
  return all.length === 1 ? all[0] : undefined
}

/** Of several that a text can name, those of its own dataset: what a dataset says does not change with what is loaded beside it. */
export function fitting(candidates: Named[], { dataset }: DataFile, labels?: string[]): Named[] {
  if (candidates.length === 1 && (labels?.includes(candidates[0]!.label) ?? true)) return candidates
  const all = candidates.filter(({ label }) => labels?.includes(label) ?? true)
  const own = all.length > 1 ? all.filter(({ datasets }) => datasets.includes(dataset.name)) : []
  return own.length > 0 ? own : all
}
