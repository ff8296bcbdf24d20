import { entities, facts, mentions, problem } from '../dataset'
import type { Rule } from '../rules'

/** Every paragraph cited exists in the document. */
export const paragraphs: Rule = dataset =>
  [...entities(dataset), ...facts(dataset), ...mentions(dataset)].flatMap(entry => {
    const last = entry.file.document?.paragraphs
    const wrong = (entry.seed.p ?? []).map((p, index) => ({ p, index })).filter(({ p }) => last !== undefined && (p < 1 || p > last))
    return wrong.map(({ p, index }) => problem(entry, ['p', index], `must be 1 to ${last}, a paragraph of the document, but got ${p}`))
  })
