import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { readCsv } from './csv'
import { decode } from './decode'
import { readJsonLines } from './jsonLines'

/** A table before its values are understood. */
export interface RawTable {
  /** True where each row names its own columns. */
  json: boolean
  /** Of a CSV table, the cells of its header. */
  columns: string[]
  headerLine: number
  rows: RawRow[]
  /** What is wrong with a line that is no row, or with the file. */
  problems: { line?: number; message: string }[]
}

/** One row, from 1 below the header, and the lines on which it stands. */
export interface RawRow {
  line: number
  lastLine: number
  row: number
  /** In the order of the columns. */
  cells?: string[]
  /** Of JSON Lines: what the object holds. */
  values?: Record<string, unknown>
  /** Why it cannot be used. */
  broken?: string | undefined
}

const LARGEST = 2 ** 30

/** A table's file: `.csv`, `.tsv` or `.jsonl`, plain or gzip. */
export const tableFile = /^(.+)\.(csv|tsv|jsonl)(\.gz)?$/

/** Unpacks a table. Throws where it cannot be read. */
export function readBytes(path: string): Buffer {
  const bytes = readFileSync(path)
  return path.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes
}

/** Which part of a table some bytes are: the whole of it unless something is said. */
export interface Part {
  /** The line, from 1, on which the header stands. */
  headerLine?: number | undefined
  /** The header, of a part that stands behind it. */
  columns?: string[] | undefined
  /** How many lines and rows stand before the part. */
  lines?: number
  rows?: number
}

/** Reads the rows of a table, or of a part of one; what it is written in is said where it is not UTF-8. */
export function readTable(name: string, bytes: Buffer, part: Part = {}): RawTable & { note: string | undefined } {
  const [, , form] = tableFile.exec(name)!
  const { text, encoding, broken } = decode(bytes)
  const table = form === 'jsonl' ? readJsonLines(text) : readCsv(text, form === 'tsv' ? '\t' : ',', part)
  for (const [line, reason] of broken) if (line <= table.headerLine) table.problems.push({ line, message: reason })
  if (broken.size > 0) for (const row of table.rows) row.broken ??= brokenIn(row, broken)
  return { ...moved(table, part), note: encoding === 'UTF-8' ? undefined : `The file is not UTF-8 and was read as ${encoding}.` }
}

/** A part counts its lines and rows from 1; the table goes on with those of the part before. */
function moved(table: RawTable, { lines = 0, rows = 0 }: Part): RawTable {
  if (lines === 0) return table
  for (const row of table.rows) Object.assign(row, { line: row.line + lines, lastLine: row.lastLine + lines, row: row.row + rows })
  for (const problem of table.problems) if (problem.line !== undefined) problem.line += lines
  return table
}

function brokenIn({ line, lastLine }: RawRow, broken: Map<number, string>): string | undefined {
  for (let each = line; each <= lastLine; each++) if (broken.has(each)) return `The row ${broken.get(each)}.`
  return undefined
}
