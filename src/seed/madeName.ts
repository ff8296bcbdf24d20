import type { Comparator } from '../generated/seeds'

/** The name of an entity that the data files need not name: a measure's heading, a target's figure (`2027年营业收入≥1500亿元`). */
export function madeName(label: string, seed: Record<string, unknown>): unknown {
  if (label === 'Measure') return seed.heading
  return label === 'Target' && typeof seed.indicator === 'string' ? figure(seed) : undefined
}

const signs: Record<Comparator, string> = {
  EQUAL: '=',
  AT_LEAST: '≥',
  MORE_THAN: '>',
  AT_MOST: '≤',
  LESS_THAN: '<',
  RANGE: '=',
  MULTIPLE: '=',
}

function figure({ year, yearReason, indicator, comparator, value, valueTo, valueState, unit }: Record<string, unknown>): string {
  const when = typeof year === 'number' ? `${year}年` : yearReason === 'MASKED' ? 'xxxx年' : ''
  if (valueState === 'NOT_QUANTIFIED') return `${when}${indicator}${comparator === 'MULTIPLE' ? '倍增' : ''}`
  const amount = valueState === 'MASKED' ? 'xx' : [value, valueTo].filter(number => typeof number === 'number').join('–')
  return `${when}${indicator}${signs[comparator as Comparator]}${amount}${unit ?? ''}`
}
