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

/** Reads the rows of a table; what it is written in is said where it is not UTF-8. */
export function readTable(name: string, bytes: Buffer, headerLine?: number): RawTable & { note: string | undefined } {
  const [, , form] = tableFile.exec(name)!
  const { text, encoding, broken } = decode(bytes)
  const table = form === 'jsonl' ? readJsonLines(text) : readCsv(text, form === 'tsv' ? '\t' : ',', headerLine)
  for (const [line, reason] of broken) if (line <= table.headerLine) table.problems.push({ line, message: reason })
  if (broken.size > 0) for (const row of table.rows) row.broken ??= brokenIn(row, broken)
  return { ...table, note: encoding === 'UTF-8' ? undefined : `The file is not UTF-8 and was read as ${encoding}.` }
}

function brokenIn({ line, lastLine }: RawRow, broken: Map<number, string>): string | undefined {
  for (let each = line; each <= lastLine; each++) if (broken.has(each)) return `The row ${broken.get(each)}.`
  return undefined
}
