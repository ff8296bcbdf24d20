import { place, problem } from '../dataset'
import type { Rule } from '../rules'
import { type Statement, statements } from '../statements'

/** Facts that are one relation, because nothing in its id tells them apart, agree in every attribute that both state. */
export const agreement: Rule = dataset => {
  const first = new Map<string, Statement>()
  return statements(dataset).flatMap(statement => {
    const before = first.get(statement.id)
    if (!before) first.set(statement.id, statement)
    if (!before || before.fact === statement.fact) return []
    const differing = Object.keys(statement.qualifiers).filter(
      name => name in before.qualifiers && String(before.qualifiers[name]) !== String(statement.qualifiers[name]),
    )
    return differing.map(name => {
      const what = `must agree with ${place(before.fact)}, which is the same relation, but got ${statement.qualifiers[name]} beside ${before.qualifiers[name]}`
      return problem(statement.fact, [name], what)
    })
  })
}
