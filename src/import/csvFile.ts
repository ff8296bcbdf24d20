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

  /** Adds a row, its values in the order of the columns: some that stand in a list, and behind them those of an object. */
  add(values: string[], rest: Record<string, unknown> = {}, columns: string[] = []): void {
    let text = ''
    for (const value of values) text += text === '' ? quoted(value) : `,${quoted(value)}`
    for (const column of columns) text += `,${cell(rest[column])}`
    this.text += `${text}\n`
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
