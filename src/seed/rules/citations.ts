import { entities, facts, problem } from '../dataset'
import type { Rule } from '../rules'

/** A fact of a document cites a paragraph; an entry of a reference table is its own row, and cites none. */
export const citations: Rule = dataset => {
  const uncited = facts(dataset).filter(({ file, seed }) => file.document && !seed.p?.length)
  const cited = [...entities(dataset), ...facts(dataset)].filter(
    ({ file, seed }) => !file.document && !file.table && (seed.p || seed.basis),
  )
  return [
    ...uncited.map(entry => problem(entry, ['p'], 'must name the paragraph that states the fact, but there is none')),
    ...cited.map(entry =>
      problem(entry, [entry.seed.p ? 'p' : 'basis'], 'must be left out in a reference table, whose rows are the evidence'),
    ),
  ]
}
