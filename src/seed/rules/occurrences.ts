import type { Named } from '../candidates'
import { type Dataset, type Entry, entities, problem } from '../dataset'
import type { Path } from '../problem'
import { references, resolve } from '../references'
import type { Rule } from '../rules'
import { textOf } from '../textOf'

/** With the texts at hand: what an entry names stands, by name or alias, in each paragraph it cites, unless its basis says why not. */
export const occurrences: Rule = dataset =>
  claims(dataset).flatMap(({ entry, below, named: { id, label, names, keys } }) => {
    const text = textOf(dataset, entry.file)
    if (!text || entry.seed.basis || label === 'Document' || label === 'Target') return []
    const missing = (entry.seed.p ?? []).filter(p => !keys.some(key => text.paragraphs[p - 1]?.includes(key)))
    return missing.map(p =>
      problem(entry, below, `${names[0]} (${id}) must stand in paragraph ${p}, or basis must say what carries the fact`),
    )
  })

interface Claim {
  entry: Entry
  below: Path
  named: Named
}

function claims(dataset: Dataset): Claim[] {
  const own = entities(dataset).map(entry => ({ entry, below: ['name'], text: entry.seed.id, labels: [entry.label] }))
  const ends = references(dataset).filter(({ below }) => ['from', 'to', 'of'].includes(String(below[0])))
  return [...own, ...ends].flatMap(({ entry, below, text, labels }) => {
    const named = resolve(dataset, text, entry.file, labels)
    return named ? [{ entry, below, named }] : []
  })
}
