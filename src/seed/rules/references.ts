import type { Named } from '../candidates'
import { problem } from '../dataset'
import { references as all, fitting } from '../references'
import type { Rule } from '../rules'

/** A name or id in a fact or a mention means one entity, and one of a type that may stand there. */
export const references: Rule = dataset =>
  all(dataset).flatMap(({ entry, below, text, labels }) => {
    const found = dataset.candidates(text)
    const fits = fitting(found, entry.file, labels)
    if (fits.length === 1) return []
    const quoted = JSON.stringify(text)
    if (fits.length > 1) return [problem(entry, below, `must name one entity, but ${quoted} fits ${listed(fits)}; give the id`)]
    const types = labels?.join(' or ') ?? 'an entity'
    if (found.length > 0) return [problem(entry, below, `must name ${types}, but ${quoted} is ${listed(found)}`)]
    return [problem(entry, below, `must name ${types} by id or by an exact name or alias, but got ${quoted}`)]
  })

function listed(candidates: Named[]): string {
  const described = candidates.map(({ id, label, names }) => `the ${label} ${id} (${names[0]})`)
  return described.sort().join(' and ')
}
