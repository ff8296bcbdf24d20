import { problem } from '../dataset'
import type { Rule } from '../rules'
import { statements } from '../statements'

/** A relation joins two entities. */
export const loops: Rule = dataset =>
  statements(dataset)
    .filter(({ from, to }) => from.id === to.id)
    .map(({ fact, to, at }) => problem(fact, at.to, `must be another entity than the start, but both are ${to.id}`))
