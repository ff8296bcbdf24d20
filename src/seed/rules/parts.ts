import { problem } from '../dataset'
import type { Rule } from '../rules'
import { statements } from '../statements'

/** A part and its whole are of one type: a district of a district, a segment of a segment, a project of a project. */
export const parts: Rule = dataset =>
  statements(dataset)
    .filter(({ fact, from, to }) => fact.type === 'PART_OF' && from.label !== to.label)
    .map(({ fact, from, to, at }) => problem(fact, at.to, `must be a ${from.label}, as ${from.id} is, but got the ${to.label} ${to.id}`))
