import { entities, problem } from '../dataset'
import { model } from '../model'
import type { Rule } from '../rules'

/** An id is `kind:slug`, and its kind is that of the list. */
export const kinds: Rule = dataset =>
  entities(dataset).flatMap(entry => {
    const kind = model().kinds.get(entry.label)
    const form = new RegExp(`^${kind}:[a-z0-9]+(-[a-z0-9]+)*$`)
    return [[entry.seed.id, ['id']] as const, ...entry.seed.formerIds.map((id, index) => [id, ['formerIds', index]] as const)]
      .filter(([id]) => !form.test(id))
      .map(([id, path]) =>
        problem(entry, path, `must be ${kind}:<slug>, the slug in a-z, 0-9 and single hyphens, but got ${JSON.stringify(id)}`),
      )
  })
