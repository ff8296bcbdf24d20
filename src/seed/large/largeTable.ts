import { createHash } from 'node:crypto'
import { Refusal } from '../../refusal'
import type { Header } from '../header'
import { refuse } from '../problem'
import { type Intake, intake } from '../tables/intake'
import { readParts } from '../tables/parts'
import type { RawTable } from '../tables/rawTable'
import { addRows } from '../tables/table'

/** A table of the model that is read part by part, as often as it is needed, and never held. */
export interface LargeTable {
  dataset: Header
  /** As a person would name it. */
  name: string
  /** Within its dataset: `enterprises.csv`. */
  inside: string
  /** The list or relationship type of its rows. */
  target: string
  /** What of it is held after all: rows that say something of what others speak of too. */
  held: Intake
  /** Its checksum, once it was read to its end. */
  checksum?: string
}

/** A part of a large table, as entries of a data file of its own. */
export interface TablePart extends Intake {
  /** Adds some of its rows, by their places in it, to what of the table is held. */
  hold(places: number[]): void
}

/** Begins with a large table, of which nothing is held. */
export function largeTable(dataset: Header, name: string, inside: string, target: string): LargeTable {
  return { dataset, name, inside, target, held: intake(dataset, name, target) }
}

/** Reads a large table, but no further than a header that is wrong. Throws a Refusal where it cannot be read, or is not what it was when it was read before. */
export async function* readLargeTable(table: LargeTable): AsyncGenerator<TablePart> {
  const { name, inside, checksum } = table
  const hash = createHash('sha256')
  try {
    for await (const part of readParts(name, inside, bytes => hash.update(bytes))) {
      const [read, readable] = partOf(table, part)
      if (part.note && part.first) read.problems.push({ file: name, message: part.note, note: true })
      yield read
      if (!readable) return
    }
  } catch (error) {
    throw error instanceof Refusal
      ? error
      : refuse([{ file: name, message: `The file cannot be read: ${(error as Error).message}` }], false)
  }
  table.checksum = hash.digest('hex')
  if (checksum !== undefined && checksum !== table.checksum) throw new Refusal(`${name} was changed while it was read. Run this again.`)
}

/** A part as entries, and whether the header lets its rows be read. */
function partOf({ dataset, name, target, held }: LargeTable, part: RawTable): [TablePart, boolean] {
  const into = intake(dataset, name, target)
  const readable = addRows(into, target, part)
  const rows = (places: number[]) => places.map(place => part.rows[place]!)
  const hold = (places: number[]) => void addRows(held, target, { ...part, headerLine: 0, problems: [], rows: rows(places) })
  return [{ ...into, hold }, readable]
}
