import type { Assertion, Basis, GapState } from '../generated/schema'
import type { Evidence, Named } from './answers'
import type { Asked, Cut } from './gather'

/** A report: five maps and five lists of an industry in some regions (五图五清单). What the page shows and the JSON holds are this, both. */
export interface IndustryReport {
  head: Head
  parts: Part[]
  /** Every place in a text that the report rests on, by the number that its marks bear. */
  sources: Source[]
  /** How to ask for the same again: each question by its name, and what it was asked about. */
  questions: { texts: Record<string, string>; asked: Asked }
}

export interface Head {
  title: string
  industry: Named
  regions: Named[]
  language: Asked['language']
  /** ISO 8601, UTC. */
  madeAt: string
  dataVersion: string
  modelVersion: number
  loadedAt: string
  documents: { id: string; title: string; date: string | null }[]
  regionsWithoutDocument: Named[]
  /** Where a list was cut. */
  cuts: Cut[]
}

export const partKeys = [
  'chainMap',
  'productMap',
  'applicationMap',
  'regionalMap',
  'investmentMap',
  'enterprises',
  'projects',
  'clusters',
  'problems',
  'policies',
] as const

export interface Part {
  key: (typeof partKeys)[number]
  title: string
  tables: Table[]
}

export interface Table {
  key: string
  title: string
  columns: { key: string; title: string }[]
  rows: Row[]
  /** Why there are no rows. */
  reason?: Reason
}

export interface Row {
  /** By the key of their column. */
  cells: Record<string, Cell>
  /** A segment's: what it lacks in the regions. */
  state?: GapState
  /** The column of the chain in which it is drawn. */
  group?: string
  /** A district's centroid. */
  at?: { latitude: number; longitude: number; size: number }
}

/** What stands in one place of a table; where nothing does, the reason. */
export interface Cell {
  items: Item[]
  reason?: Reason
}

/** One thing said, and where it was read. */
export interface Item {
  text: string
  /** The entity it names. */
  id?: string
  /** The word of the API behind `text`, or the number. */
  value?: string | number
  assertion?: Assertion
  sources: Citation[]
}

export interface Citation {
  /** The number of a source. */
  source: number
  /** Why the fact follows although its words are not all in the sentence. */
  basis: Basis | null
}

export interface Source extends Omit<Evidence, 'basis'> {
  number: number
}

/** Why something is empty. */
export interface Reason {
  value: ReasonValue
  text: string
}

export type ReasonValue = 'NOT_STATED' | 'NO_DOCUMENT' | 'MASKED' | 'ILLEGIBLE' | 'NONE_DERIVED' | 'ONE_REGION' | 'NOT_MISSING' | 'NOWHERE'
