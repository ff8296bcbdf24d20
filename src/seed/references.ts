import type { Named } from './candidates'
import { type DataFile, type Dataset, type Entry, type FactEntry, facts, mentions } from './dataset'
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
  const all: Reference[] = []
  for (const entry of facts(dataset)) {
    const { from, to, references } = model().relations.get(entry.type)!
    addEnds(entry, 'from', from, all)
    addEnds(entry, 'to', to, all)
    for (const [field, labels] of references) {
      const text = entry.seed[field]
      if (typeof text === 'string') all.push({ entry, below: [field], text, labels })
    }
  }
  for (const entry of mentions(dataset))
    entry.seed.of.forEach((text, index) => void all.push({ entry, below: ['of', index], text, labels: undefined }))
  return all
}

function addEnds(entry: FactEntry, side: 'from' | 'to', labels: string[], all: Reference[]): void {
  const texts = entry.seed[side]
  for (let index = 0; index < texts.length; index++) all.push({ entry, below: endAt(side, index), text: texts[index]!, labels })
}

/** Where an end stands in a fact. Nearly all have one at each side: the place of that is made once. */
export function endAt(side: 'from' | 'to', index: number): Path {
  return index === 0 ? first[side] : [side, index]
}
const first = { from: ['from', 0], to: ['to', 0] }

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
