import { type EntityEntry, entities, place, problem } from '../dataset'
import { differing } from '../merge'
import type { Rule } from '../rules'

/**
 * An id, present or former, belongs to one entity, and a dataset's data files describe that once. Rows of tables may say the same of it
 * again, and nothing else; another dataset may say what it knows.
 */
export const ids: Rule = dataset => {
  const first = new Map<string, EntityEntry>()
  return entities(dataset).flatMap(entry =>
    [[entry.seed.id, ['id']] as const, ...entry.seed.formerIds.map((id, index) => [id, ['formerIds', index]] as const)].flatMap(
      ([id, path]) => {
        const key = `${entry.file.dataset.name} ${id}`
        const before = first.get(key)
        if (!before) first.set(key, entry)
        if (!before || before === entry) return []
        if (!entry.file.table && !before.file.table)
          return [problem(entry, path, `${id} must belong to one entity, but ${place(before)} has it too`)]
        if (before.seed.id !== entry.seed.id)
          return [problem(entry, path, `${id} must belong to one entity, but ${place(before)} has it for ${before.seed.id}`)]
        const [field] = differing(before, entry)
        const what = `${id} must be described alike on every row, but ${place(before)} has`
        return field ? [problem(entry, [field], `${what} ${shown(before, field)} beside ${shown(entry, field)}`)] : []
      },
    ),
  )
}

function shown({ seed }: EntityEntry, field: string): string {
  return JSON.stringify(seed[field])
}
