import { entities, problem } from '../dataset'
import type { Rule } from '../rules'
import { located } from '../statements'

/**
 * A firm or a project has a place, or says that none is stated and why; a dataset does not say both. A row of a table may leave it out:
 * then it is located where a relation says so.
 */
export const places: Rule = dataset => {
  const placed = located(dataset)
  return entities(dataset)
    .filter(({ label, file, seed }) => (label === 'Enterprise' || label === 'Project') && !(file.table && seed.placeState === undefined))
    .flatMap(entry => {
      const { id, placeState, placeReason } = entry.seed
      if (placeState === 'STATED' && !placed(id))
        return [problem(entry, [], `${id} must have a LOCATED_IN, or placeState: NOT_STATED with a placeReason, but has neither`)]
      if (placeState === 'NOT_STATED' && placed(id, entry.file.dataset.name))
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
