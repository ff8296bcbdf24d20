import { entities, problem } from '../dataset'
import type { Rule } from '../rules'
import { statements } from '../statements'

/** A firm or a project has a place, or says that none is stated and why; not both. */
export const places: Rule = dataset => {
  const placed = new Set(statements(dataset).flatMap(({ fact, from }) => (fact.type === 'LOCATED_IN' ? [from.id] : [])))
  return entities(dataset)
    .filter(({ label }) => label === 'Enterprise' || label === 'Project')
    .flatMap(entry => {
      const { id, placeState, placeReason } = entry.seed
      const located = placed.has(id)
      if (placeState === 'STATED' && !located)
        return [problem(entry, [], `${id} must have a LOCATED_IN, or placeState: NOT_STATED with a placeReason, but has neither`)]
      if (placeState === 'NOT_STATED' && located)
        return [problem(entry, ['placeState'], `${id} must have either a LOCATED_IN or placeState: NOT_STATED, but has both`)]
      const reason = typeof placeReason === 'string' && placeReason.trim() !== ''
      if (reason === (placeState === 'NOT_STATED')) return []
      return [
        problem(
          entry,
          [reason ? 'placeReason' : 'placeState'],
          `placeState: NOT_STATED and placeReason must stand together, but got only ${reason ? 'placeReason' : 'placeState'}`,
        ),
      ]
    })
}
