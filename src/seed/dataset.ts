import type { Assertion, Basis, DocumentSeed, LookUpBy } from '../generated/seeds'
import type { Candidates, Named } from './candidates'
import type { Header } from './header'
import type { Large } from './large/large'
import type { Member } from './member'
import type { Path, Problem } from './problem'
import type { Text } from './texts'

/** Everything that the data files state, read but not yet in rows. */
export interface Dataset {
  /** Reference tables, documents and tables, by dataset and name. */
  files: DataFile[]
  /** The first 16 hex digits of the checksum over the datasets of which it is made, the model version and the rules. */
  version: string
  /** The datasets of which it is made, the highest in precedence first. */
  members: Member[]
  /** Every entity, with all its names. */
  named: Named[]
  /** The entities that a name, code or id can mean. */
  candidates: Candidates
  /** The source texts that are at hand, by document id. Undefined where none were asked for. */
  texts: Map<string, Text> | undefined
  /** What is right but worth knowing: two of one name that were kept apart, a table that is not UTF-8. */
  notes: Problem[]
  /** Why entries were left out. Empty unless problems were to be skipped. */
  leftOut: Problem[]
  /** What large tables state, which is read as often as it is needed and not held. Undefined where there is none. */
  large?: Large | undefined
}

/** One data file. */
export interface DataFile {
  dataset: Header
  /** True for a CSV or JSON Lines table: each entry's `p` is its row. */
  table: boolean
  /** As a person would name it: `seeds/documents/kaizhou-2020.yaml`. */
  name: string
  id: string
  /** What its evidence cites: `kaizhou-2020`, `reference/districts`, for a table `dataset/file`. */
  source: string
  /** All of it, as the schema reads it; of a table, the rows that are not plainly right. */
  value: Record<string, unknown>
  /** The header of a document. Undefined for a reference table. */
  document: DocumentSeed | undefined
  entities: EntityEntry[]
  facts: FactEntry[]
  mentions: Entry<MentionSeed>[]
  lineOf(path: Path): number
  /** Of a table: the column that holds the value at a path. */
  columnOf?(path: Path): string | undefined
  /** Of a table: what the row of an entry holds, as far as it could be read. */
  rowAt?(path: Path): unknown
}

/** One entry of a data file, and where it stands there. */
export interface Entry<Seed = Cited> {
  file: DataFile
  path: Path
  seed: Seed
  /** False where a value of it could not be read: such an entry can be named, but is not checked. */
  whole: boolean
}

export interface EntityEntry extends Entry<EntitySeed> {
  label: string
}

export interface FactEntry extends Entry<FactSeed> {
  type: string
  /** Of a foreign table: fields that name an entity of the same row, and how others are found. */
  own?: { field: string; entity: EntityEntry }[]
  lookUps?: { field: string; by: LookUpBy; types: string[] | undefined }[]
}

interface Cited {
  p?: number[] | null
  basis?: Basis | null
}

/** What the input types of all entities share; their own fields are read by name. */
export interface EntitySeed extends Cited {
  id: string
  name: string
  aliases: string[]
  formerIds: string[]
  [field: string]: unknown
}

/** What the input types of all facts share; their qualifiers are read by name. */
export interface FactSeed extends Cited {
  from: string[]
  to: string[]
  assertion?: Assertion | null
  [qualifier: string]: unknown
}

export interface MentionSeed extends Cited {
  of: string[]
  aliases: string[]
}

/** A problem with one value of an entry, or, without a path, with the entry. */
export function problem({ file, path }: Pick<Entry, 'file' | 'path'>, below: Path, message: string): Problem {
  const whole = [...path, ...below]
  const found = { file: file.name, line: file.lineOf(whole), path: whole, message }
  if (!file.table) return found
  return { ...found, column: file.columnOf?.(whole) ?? '', row: file.rowAt?.(path) }
}

/** Something to know about an entry that is no reason to refuse it. */
export function note(...of: Parameters<typeof problem>): Problem {
  return { ...problem(...of), note: true }
}

/** An entry's place, for a message about another one. */
export function place({ file, path }: Pick<Entry, 'file' | 'path'>): string {
  return `${file.name}:${file.lineOf(path)}`
}

/** The whole entities of a dataset. */
export function entities({ files }: Dataset): EntityEntry[] {
  return whole(files.map(file => file.entities))
}

/** The whole facts of a dataset. */
export function facts({ files }: Dataset): FactEntry[] {
  return whole(files.map(file => file.facts))
}

/** The whole mentions of a dataset. */
export function mentions({ files }: Dataset): Entry<MentionSeed>[] {
  return whole(files.map(file => file.mentions))
}

function whole<E extends Entry<unknown>>(lists: E[][]): E[] {
  const [only = [], ...others] = lists
  return (others.length > 0 ? lists.flat() : only).filter(entry => entry.whole)
}

/** The names of the datasets that were read into one, sorted. */
export function datasetNames({ members }: Pick<Dataset, 'members'>): string[] {
  return members.map(({ header }) => header.name).sort()
}
