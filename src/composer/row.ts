import type { Read } from './composition'

/** The object that a composed statement's cells become: its fields by response key, with its type and, where one level was composed, its id. */
export interface Row {
  [TYPE]: string
  [ID]?: string
  [key: string]: unknown
  [need: symbol]: unknown
}

/** Marks a composed row and names its type. */
export const TYPE = Symbol('type')

/** A composed row's id, by which the fields below it can be fetched. */
export const ID = Symbol('id')

/** True for what a composed statement made: its fields are found by response key, not by field name. */
export function isRow(source: unknown): source is Row {
  return typeof source === 'object' && source !== null && TYPE in source
}

/** The key of a property that a computed field needs: no response key, and not seen in an answer. */
export const needKey = (property: string): symbol => Symbol.for(property)

/** What a computed field is given of a row. */
export function needsOf(row: Row, needs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(needs.map(need => [need, row[needKey(need)]]))
}

// Without Object.prototype behind it, an alias such as `__proto__` or `constructor` is a key like any other.
const Bare = function Row() {} as unknown as { new (): Row }
Bare.prototype = Object.create(null)

/** A value that is made of a row as far as it is read, for a key of it. */
export type Make = (row: Row, key: string) => unknown

/** The columns of one object: expressions on one side, on the other what makes an object of their cells. */
export class Columns {
  private readonly entries: { key: string | symbol; read: Read; at: number; picked?: true; make?: Make }[] = []
  private readonly expressions: string[] = []
  /** The names of the properties that are picked, in a cell behind all others. */
  private readonly picks: string[] = []
  private picked: string | undefined

  add(key: string | symbol, expression: string, read?: Read): void {
    if (this.entries.some(e => e.key === key)) return
    this.entries.push({ key, read, at: this.expressions.push(expression) - 1 })
  }

  /** Has properties picked by their names: `pick` writes the cell for a list of them, which may grow. */
  pickBy(pick: (properties: string[]) => string): void {
    this.picked = pick(this.picks)
  }

  /** A property that is picked where properties are, else a column of its own. */
  addProperty(key: string | symbol, v: string, property: string, read?: Read): void {
    if (this.picked === undefined) this.add(key, `${v}.${property}`, read)
    else if (!this.entries.some(e => e.key === key)) this.entries.push({ key, read, at: this.picks.push(property) - 1, picked: true })
  }

  /** What is made of the row as far as it is read. */
  addMade(key: string, make: Make): void {
    this.entries.push({ key, read: undefined, at: -1, make })
  }

  /** Has the cells written in the order of these keys, what is made of them behind what it is made of. */
  arrange(keys: readonly string[]): void {
    const place = ({ key }: { key: string | symbol }) => keys.indexOf(key as string)
    this.entries.sort((a, b) => place(a) - place(b))
  }

  get size(): number {
    return this.entries.length
  }

  /** A Cypher list of all columns: where all are picked, the list of those. */
  get list(): string {
    if (this.picked === undefined) return `[${this.expressions.join(', ')}]`
    return this.expressions.length === 0 ? this.picked : `[${[...this.expressions, this.picked].join(', ')}]`
  }

  /** Writes the cells of one row into an object. */
  fill(row: Row, cells: unknown[]): Row {
    const { entries, expressions } = this
    const picks = this.picked === undefined || expressions.length === 0 ? cells : (cells[expressions.length] as unknown[])
    for (let i = 0; i < entries.length; i++) {
      const { key, read, at, picked, make } = entries[i]!
      const cell = picked ? picks[at] : cells[at]
      row[key as string] = make ? make(row, key as string) : read ? read(cell as never) : cell
    }
    return row
  }
}

/** A new row of a type; what is to come into it has these places. */
export function newRow(type: string, keys: readonly string[] = []): Row {
  const row = new Bare()
  row[TYPE] = type
  for (const key of keys) row[key] = undefined
  return row
}

/** Reads each item of a list. */
export const readEach = (read: Read): Read =>
  read && ((cells: unknown[] | null) => (cells === null ? null : cells.map(c => read(c as never))))
