import type { InfoRecord } from 'csv-parse'
import { CsvError, parse } from 'csv-parse/sync'
import { plainRecords } from './plainCsv'
import type { Part, RawTable } from './rawTable'

const [CARRIAGE_RETURN, LINE_FEED] = [0x0d, 0x0a]
/** A file with more broken records than this is no table. */
const MOST_BROKEN = 1_000

/**
 * Reads CSV (RFC 4180, with a header). A record whose quotes cannot be made sense of is a problem with its line, and reading goes on with
 * the line below; nothing else is forgiven.
 */
export function readCsv(text: string, delimiter: string, { headerLine = 1, columns }: Pick<Part, 'headerLine' | 'columns'> = {}): RawTable {
  const bytes = Buffer.from(text)
  const table: RawTable = { json: false, columns: columns ?? [], headerLine: columns ? 0 : headerLine, rows: [], problems: [] }
  let width = columns?.length
  records(bytes, delimiter, columns ? 1 : headerLine, table, (cells, line, lastLine) => {
    if (width === undefined) {
      width = cells.length
      table.columns = cells.map(cell => cell.trim())
      table.headerLine = line
      return
    }
    const row = table.rows.length + 1
    if (cells.length === width) table.rows.push({ line, lastLine, row, cells })
    else {
      const message = `The row must have ${width} cells, as the header has, but got ${cells.length}.`
      table.rows.push({ line, lastLine, row, cells, broken: message })
    }
  })
  return table
}

type Take = (cells: string[], line: number, lastLine: number) => void

function records(bytes: Buffer, delimiter: string, headerLine: number, table: RawTable, take: Take): void {
  const lines = lineCounter(bytes)
  let start = lines.startOf(headerLine)
  const plain = plainRecords(bytes, start, lines.at(start), delimiter)
  for (const { cells, line, lastLine } of plain ?? []) take(cells, line, lastLine)
  if (plain) return
  for (let broken = 0; start < bytes.length; ) {
    const base = start
    const onRecord = (cells: string[], { bytes: read }: InfoRecord) => {
      const line = lines.at(skipEmpty(bytes, start))
      start = base + read
      take(cells, line, lines.at(Math.max(0, start - 1)))
      return null
    }
    try {
      parse(bytes.subarray(base), {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: onRecord as never,
      })
      return
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      start = skipEmpty(bytes, start)
      const line = lines.at(start)
      table.problems.push({ line, message: `The row cannot be read: ${reason(error)}.` })
      if (++broken === MOST_BROKEN)
        return void table.problems.push({ message: `The file must be CSV, but has ${broken} broken rows or more.` })
      start = lines.startOf(line + 1)
    }
  }
}

function reason({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a cell begins with a quote that is not closed'
  if (code === 'INVALID_OPENING_QUOTE') return 'a quote stands within a cell that does not begin with one'
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'behind the quote that closes a cell there is more; a quote within it is written twice'
  return `it is not CSV (${code})`
}

function skipEmpty(bytes: Buffer, from: number): number {
  let at = from
  while (bytes[at] === CARRIAGE_RETURN || bytes[at] === LINE_FEED) at++
  return at
}

/** Which line, from 1, a place is on; places are asked for in ascending order, and a step back is counted anew. */
function lineCounter(bytes: Buffer): { at(place: number): number; startOf(line: number): number } {
  let [place, line] = [0, 1]
  const step = () => {
    const byte = bytes[place++]
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[place] !== LINE_FEED)) line++
  }
  const back = () => {
    place = 0
    line = 1
  }
  return {
    at(wanted) {
      if (wanted < place) back()
      while (place < wanted) step()
      return line
    },
    startOf(wanted) {
      if (line >= wanted) back()
      while (line < wanted && place < bytes.length) step()
      return place
    },
  }
}
