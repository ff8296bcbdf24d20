import { entities, facts, problem } from '../dataset'
import type { Rule } from '../rules'

const coordinates = new Set(['latitude', 'longitude'])

/** A figure is above 0: no number stands in for one that a text hides or does not give. */
export const figures: Rule = dataset =>
  [...entities(dataset), ...facts(dataset)].flatMap(entry =>
    Object.entries(entry.seed)
      .filter(([name, value]) => typeof value === 'number' && value <= 0 && !coordinates.has(name))
      .map(([name, value]) => problem(entry, [name], `must be above 0, or left out where the text hides or lacks it, but got ${value}`)),
  )
