import { entities, problem } from '../dataset'
import type { Rule } from '../rules'
import { textOf } from '../textOf'

/** With the texts at hand: an investment stands as a sum in a paragraph that the project cites, unless its basis says why not. */
export const amounts: Rule = dataset =>
  entities(dataset).flatMap(entry => {
    const { investment, p, basis } = entry.seed
    const text = textOf(dataset, entry.file)
    if (typeof investment !== 'number' || !text || !p || basis) return []
    const sums = p.flatMap(number => sumsIn(text.paragraphs[number - 1] ?? ''))
    if (sums.some(sum => Math.abs(sum - investment) <= investment * 1e-9)) return []
    return [problem(entry, ['investment'], `must be a sum that paragraph ${p.join(', ')} states, in CNY, but got ${investment}`)]
  })

const units: Record<string, number> = { 万亿: 1e12, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, '': 1 }

function sumsIn(paragraph: string): number[] {
  const found = paragraph.matchAll(/(\d[\d,]*(?:\.\d+)?)[余多]?(万亿|亿|千万|百万|万|)/g)
  return [...found].map(([, digits = '', unit = '']) => Number(digits.replaceAll(',', '')) * (units[unit] ?? 1))
}
