import { type DataFile, type Entry, problem } from '../dataset'
import type { Problem } from '../problem'
import type { Rule } from '../rules'

/** Lists are sorted by plain code units, so that a change shows as one: entities by id, facts by `from`, then by `to`, as they are written. A table has the order of its rows. */
export const order: Rule = dataset =>
  dataset.files.filter(file => !file.table).flatMap(file => [...sorted(file.entities, ({ seed }) => [seed.id], 'id'), ...sortedFacts(file)])

function sortedFacts(file: DataFile): Problem[] {
  const whole = file.facts.filter(entry => entry.whole)
  return sorted(whole, ({ seed }) => [...seed.from, '', ...seed.to], 'from, then by to')
}

function sorted<E extends Entry<unknown>>(entries: E[], keys: (entry: E) => string[], by: string): Problem[] {
  return entries.flatMap((entry, index) => {
    const before = entries[index - 1]
    if (!before || before.path[0] !== entry.path[0] || compare(keys(before), keys(entry)) <= 0) return []
    const name = (key: E) => keys(key).filter(Boolean).join(' ')
    return [problem(entry, [], `must stand before ${name(before)}, for the list is sorted by ${by}, but got ${name(entry)} behind it`)]
  })
}

/** An empty key ends a list: a shorter list of ends comes first. */
function compare(a: string[], b: string[]): number {
  const index = a.findIndex((key, place) => key !== b[place])
  if (index === -1) return a.length - b.length
  return (a[index] ?? '') < (b[index] ?? '') ? -1 : 1
}
