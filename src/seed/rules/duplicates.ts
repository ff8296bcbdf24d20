import { place, problem } from '../dataset'
import type { Rule } from '../rules'
import { type Statement, statements } from '../statements'

/** A relation is written once for a paragraph, and once in a reference table. */
export const duplicates: Rule = dataset => {
  const first = new Map<string, Statement>()
  return statements(dataset).flatMap(statement => {
    const { id, fact, from, to } = statement
    const paragraphs = fact.seed.p ?? ['the table']
    const again = paragraphs.find(p => first.has(`${id}#${p}`))
    const before = first.get(`${id}#${again}`)
    for (const p of paragraphs) first.set(`${id}#${p}`, statement)
    return before
      ? [problem(fact, [], `${fact.type} from ${from.id} to ${to.id} must be written once, but ${place(before.fact)} has it too`)]
      : []
  })
}
