import { entities, problem } from '../dataset'
import { model } from '../model'
import type { Rule } from '../rules'

/** An id is `kind:slug`, and its kind is that of the list. */
export const kinds: Rule = dataset =>
  entities(dataset).flatMap(entry => {
    const kind = model().kinds.get(entry.label)
    const isRight = (id: string) => id.startsWith(`${kind}:`) && slug.test(id.slice(`${kind}:`.length))
    if (isRight(entry.seed.id) && entry.seed.formerIds.length === 0) return []
    return [[entry.seed.id, ['id']] as const, ...entry.seed.formerIds.map((id, index) => [id, ['formerIds', index]] as const)]
      .filter(([id]) => !isRight(id))
      .map(([id, path]) =>
        problem(entry, path, `must be ${kind}:<slug>, the slug in a-z, 0-9 and single hyphens, but got ${JSON.stringify(id)}`),
      )
  })

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/
