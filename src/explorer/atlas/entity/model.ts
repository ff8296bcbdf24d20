import type { Named, Voice } from '../language'
import type { Evidence } from '../source'

/** A figure that a text promises, reports or hides. */
export interface Figure {
  indicator?: string
  comparator?: string
  value?: number | null
  valueTo?: number | null
  valueState?: string
  unit?: string | null
  year?: number | null
  yearReason?: string | null
  targetKind?: string
}

/** One end of a relation. */
export interface End extends Named, Figure {
  __typename: string
  id: string
  status?: string | null
  startYear?: number | null
  endYear?: number | null
  periodStart?: string | null
  periodEnd?: string | null
  responsibilities?: { role: string; actor: { id: string; name: string } }[]
}

/** A relation of the entity whose page it is. */
export interface Relation {
  id: string
  type: string
  assertion: string
  rule?: string | null
  qualifiers: { name: string; value: string }[]
  evidence: Evidence[]
  from: End
  to: End
}

/** An entity with all that its page shows. */
export interface Entity extends End {
  canonicalId: string
  aliases: string[]
  pinyin: string[]
  datasets: string[]
  conflicts: { property: string; value: string; dataset: string }[]
  evidence: Evidence[]
  relations: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Relation[] }
  district?: (Named & { id: string; province: (Named & { id: string }) | null }) | null
  parent?: (Named & { id: string }) | null
  [property: string]: unknown
}

/** The figure as its text has it: `≥ 300 亿元`; one that is hidden says so. */
export function figureOf({ comparator, value, valueTo, valueState, unit }: Figure, { v, number }: Voice): string {
  if (valueState && valueState !== 'STATED') return v(`state.${valueState}`)
  if (value === null || value === undefined) return v('reason.NOT_STATED')
  const sign = { AT_LEAST: '≥ ', MORE_THAN: '> ', AT_MOST: '≤ ', LESS_THAN: '< ', MULTIPLE: '× ' }[comparator ?? ''] ?? ''
  const upTo = valueTo === null || valueTo === undefined ? '' : `–${number(valueTo)}`
  return `${sign}${number(value)}${upTo}${unit ? ` ${unit}` : ''}`
}

/** The years of a project or policy: `2020–2023`, `from 2020`. */
export function yearsOf(from: string | number | null | undefined, to: string | number | null | undefined, { t }: Voice): string | null {
  if (from && to) return from === to ? String(from) : t('fromTo', { from, to })
  if (from) return t('since', { from })
  return to ? t('until', { to }) : null
}

/** What a relation says beside its ends. */
export function qualifiersOf(qualifiers: { name: string; value: string }[], { v }: Voice): string {
  const prefix: Record<string, string> = { tier: 'tier', need: 'need', role: 'role', status: 'recognition', kind: 'link' }
  return qualifiers
    .filter(({ name }) => name !== 'order')
    .map(({ name, value }) => (prefix[name] ? v(`${prefix[name]}.${value}`) : name === 'lengthKm' ? `${value} km` : value))
    .filter(value => value !== 'true' && value !== 'false')
    .join(' · ')
}
