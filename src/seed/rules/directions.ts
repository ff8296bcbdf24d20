import { place, problem } from '../dataset'
import type { Rule } from '../rules'
import { type Statement, statements } from '../statements'

/** Types that hold both ways. */
export const mutual = new Set(['BORDERS', 'COOPERATES_WITH', 'POSSIBLY_SAME'])

/** A relation that holds both ways is written once in a file, one way. */
export const directions: Rule = dataset => {
  const first = new Map<string, Statement>()
  return statements(dataset)
    .filter(({ fact }) => mutual.has(fact.type))
    .flatMap(statement => {
      const { fact, from, to } = statement
      const before = first.get(`${fact.file.name} ${fact.type} ${to.id} ${from.id}`)
      first.set(`${fact.file.name} ${fact.type} ${from.id} ${to.id}`, statement)
      if (!before || from.id === to.id) return []
      return [
        problem(fact, [], `${fact.type} holds both ways and must be written one way, but ${place(before.fact)} has it the other way round`),
      ]
    })
}
