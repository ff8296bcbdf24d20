import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { isInt } from 'neo4j-driver'

/** What stands between the elements of a list. */
export const SEPARATOR = '\u001f'
const SIZE = 1 << 18
/** Bytes of UTF-8 that a character of a string takes at most. */
const WIDEST = 3

/** A CSV file as neo4j-admin reads it, written as its rows come. */
export class CsvFile {
  count = 0
  private readonly file: number
  // a string that grows line by line would keep each piece of it until it is written
  private readonly bytes = Buffer.allocUnsafe(SIZE)
  private end = 0

  constructor(
    readonly path: string,
    columns: string[],
  ) {
    mkdirSync(dirname(path), { recursive: true })
    this.file = openSync(path, 'w')
    this.write(`${columns.join(',')}\n`)
  }

  /** Adds a row, its values in the order of the columns: some that stand in a list, and behind them those of an object. */
  add(values: string[], rest: Record<string, unknown> = {}, columns: string[] = []): void {
    let text = ''
    for (const value of values) text += text === '' ? quoted(value) : `,${quoted(value)}`
    for (const column of columns) text += `,${cell(rest[column])}`
    this.write(`${text}\n`)
    this.count++
  }

  close(): void {
    this.flush()
    closeSync(this.file)
  }

  private write(text: string): void {
    if (this.end + text.length * WIDEST > SIZE) this.flush()
    if (text.length * WIDEST > SIZE) writeSync(this.file, text)
    else this.end += this.bytes.write(text, this.end)
  }

  private flush(): void {
    writeSync(this.file, this.bytes, 0, this.end)
    this.end = 0
  }
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value))
    return value.length === 0 ? '' : quoted(value.length === 1 ? element(value[0]) : value.map(element).join(SEPARATOR))
  return typeof value === 'string' ? quoted(value) : isInt(value) ? value.toString() : String(value)
}

/** A blank stands for an element that is empty: the tool trims it, and would drop a list of nothing but an empty element. */
function element(value: unknown): string {
  return value === '' ? ' ' : String(value)
}

function quoted(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`
}
