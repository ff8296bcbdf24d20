import { type EntityEntry, entities, place, problem } from '../dataset'
import type { Rule } from '../rules'

/** An id, present or former, belongs to one entity. */
export const ids: Rule = dataset => {
  const first = new Map<string, EntityEntry>()
  return entities(dataset).flatMap(entry =>
    [[entry.seed.id, ['id']] as const, ...entry.seed.formerIds.map((id, index) => [id, ['formerIds', index]] as const)].flatMap(
      ([id, path]) => {
        const before = first.get(id)
        if (!before) first.set(id, entry)
        return before ? [problem(entry, path, `${id} must belong to one entity, but ${place(before)} has it too`)] : []
      },
    ),
  )
}
