import { entities, problem } from '../dataset'
import { numbersIn } from '../numbers'
import type { Rule } from '../rules'
import { textOf } from '../textOf'

/** With the texts at hand: an investment stands as a sum in a paragraph that the project cites, unless its basis says why not. */
export const amounts: Rule = dataset =>
  entities(dataset).flatMap(entry => {
    const { investment, p, basis } = entry.seed
    const text = textOf(dataset, entry.file)
    if (typeof investment !== 'number' || !text || !p || basis) return []
    const sums = p.flatMap(number => numbersIn(text.paragraphs[number - 1] ?? ''))
    if (sums.some(sum => Math.abs(sum - investment) <= investment * 1e-9)) return []
    return [problem(entry, ['investment'], `must be a sum that paragraph ${p.join(', ')} states, in CNY, but got ${investment}`)]
  })
