import { type EntityEntry, entities, problem } from '../dataset'
import { nameKey } from '../key'
import { numbersIn } from '../numbers'
import type { Problem } from '../problem'
import type { Rule } from '../rules'
import { textOf } from '../textOf'

/** A target has a value or says why not, and a year or says why not. With the texts at hand, its figure stands in a paragraph that it cites. */
export const targets: Rule = dataset =>
  entities(dataset)
    .filter(({ label }) => label === 'Target')
    .flatMap(entry => [...states(entry), ...printed(entry, textOf(dataset, entry.file)?.paragraphs)])

function states(entry: EntityEntry): Problem[] {
  const { value, valueTo, valueState, comparator, year, yearReason, baseYear, baseYearReason } = entry.seed
  const given = typeof value === 'number'
  const found: [boolean, string, string][] = [
    [
      given !== (valueState === 'STATED'),
      given ? 'valueState' : 'value',
      'value and valueState: STATED must stand together, but got only one',
    ],
    [
      (typeof valueTo === 'number') !== (comparator === 'RANGE' && given),
      'valueTo',
      'must stand with comparator: RANGE and a value, and only there',
    ],
    [(typeof year === 'number') === (typeof yearReason === 'string'), 'year', 'must be given, or yearReason must say why not; not both'],
    [typeof baseYear === 'number' && typeof baseYearReason === 'string', 'baseYearReason', 'must be left out, for there is a baseYear'],
  ]
  return found.filter(([wrong]) => wrong).map(([, field, what]) => problem(entry, [field], what))
}

function printed(entry: EntityEntry, paragraphs: string[] | undefined): Problem[] {
  const { value, valueTo, valueState, unit, p, basis } = entry.seed
  if (!paragraphs || !p || basis) return []
  const words = p.map(number => paragraphs[number - 1] ?? '').join('\n')
  const numbers = numbersIn(words)
  const missing = [
    ...[value, valueTo].filter(number => typeof number === 'number' && !numbers.includes(Math.abs(number))),
    ...(valueState === 'MASKED' && !words.includes('x') ? ['x'] : []),
    ...(typeof unit === 'string' && valueState !== 'NOT_QUANTIFIED' && !words.includes(nameKey(unit)) ? [unit] : []),
  ]
  return missing.map(text => problem(entry, ['indicator'], `the figure must stand in paragraph ${p.join(', ')}, but there is no ${text}`))
}
