import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { isInt } from 'neo4j-driver'

/** What stands between the elements of a list. */
export const SEPARATOR = '\u001f'
const FLUSH = 1 << 20

/** A CSV file as neo4j-admin reads it, written as its rows come. */
export class CsvFile {
  count = 0
  private readonly file: number
  private text: string

  constructor(
    readonly path: string,
    columns: string[],
  ) {
    mkdirSync(dirname(path), { recursive: true })
    this.file = openSync(path, 'w')
    this.text = `${columns.join(',')}\n`
  }

  /** Adds a row, its values in the order of the columns. */
  add(values: unknown[]): void {
    this.text += `${values.map(cell).join(',')}\n`
    this.count++
    if (this.text.length > FLUSH) this.flush()
  }

  close(): void {
    this.flush()
    closeSync(this.file)
  }

  private flush(): void {
    writeSync(this.file, this.text)
    this.text = ''
  }
}

/** A blank stands for an element that is empty: the tool trims it, and would drop a list of nothing but an empty element. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : quoted(value.map(element => (element === '' ? ' ' : element)).join(SEPARATOR))
  return typeof value === 'string' ? quoted(value) : isInt(value) ? value.toString() : String(value)
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
