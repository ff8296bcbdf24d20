import { entities, facts, problem } from '../dataset'
import type { Rule } from '../rules'

const signed = new Set(['latitude', 'longitude', 'value', 'valueTo'])

/** A figure is above 0: no number stands in for one that a text hides or does not give. A target's value may be any that the text prints. */
export const figures: Rule = dataset =>
  [...entities(dataset), ...facts(dataset)].flatMap(entry =>
    Object.entries(entry.seed)
      .filter(([name, value]) => typeof value === 'number' && value <= 0 && !signed.has(name))
      .map(([name, value]) => problem(entry, [name], `must be above 0, or left out where the text hides or lacks it, but got ${value}`)),
  )
