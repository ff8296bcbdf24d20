import { facts, problem } from '../dataset'
import type { Rule } from '../rules'

/** Data files hold what is read; what follows from it is derived in the graph. */
export const derivations: Rule = dataset =>
  facts(dataset)
    .filter(({ seed }) => seed.assertion === 'DERIVED')
    .map(entry => problem(entry, ['assertion'], 'must be STATED or IMPLIED, but got DERIVED, which only a rule of the graph may say'))
