import { entities, problem } from '../dataset'
import { entityEvidence } from '../evidence'
import type { Rule } from '../rules'

/** Every entity is named somewhere: in a paragraph of its own document, in a mention, or as a row of a reference table. */
export const evidence: Rule = dataset => {
  const found = entityEvidence(dataset)
  return entities(dataset)
    .filter(({ seed }) => !found.get(seed.id)?.length)
    .map(entry => problem(entry, [], `${entry.seed.id} must have evidence, a p of its own or a mention, but has none`))
}
