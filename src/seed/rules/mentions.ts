import { mentions as all, problem } from '../dataset'
import type { Rule } from '../rules'

/** A mention that adds a form of the name is of one entity: nobody could tell whose form it is. */
export const mentions: Rule = dataset =>
  all(dataset)
    .filter(({ seed }) => seed.aliases.length > 0 && seed.of.length !== 1)
    .map(entry => problem(entry, ['aliases'], `must stand with one entity, but the mention is of ${entry.seed.of.length}`))
