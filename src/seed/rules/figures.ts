import { entities, facts, problem } from '../dataset'
import type { Rule } from '../rules'

const signed = new Set(['latitude', 'longitude', 'value', 'valueTo'])

/** A figure is above 0: no number stands in for one that a text hides or does not give. A target's value may be any that the text prints. */
export const figures: Rule = dataset =>
  [...entities(dataset), ...facts(dataset)]
    .filter(({ seed }) => hidden(seed).length > 0)
    .flatMap(entry =>
      hidden(entry.seed).map(name =>
        problem(entry, [name], `must be above 0, or left out where the text hides or lacks it, but got ${entry.seed[name]}`),
      ),
    )

function hidden(seed: Record<string, unknown>): string[] {
  let names = none
  for (const name in seed) {
    const value = seed[name]
    if (typeof value === 'number' && value <= 0 && !signed.has(name)) names = [...names, name]
  }
  return names
}
const none: string[] = []
