import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { readTable } from './rawTable'

const SIZE = 1 << 17
/** A row that is longer than this has a quote that is not closed: the part ends with its first lines, and reading them says so. */
const LONGEST = 32 << 20
const [QUOTE, CARRIAGE_RETURN, LINE_FEED] = [0x22, 0x0d, 0x0a]

/** A part of a table. */
export type TableText = ReturnType<typeof readTable> & { first: boolean }

/** Reads a table part by part, each some 128 KB and whole rows: a table of any size takes little memory. `see` gets all bytes, unpacked. At least one part comes. */
export async function* readParts(path: string, inside: string, see: (bytes: Buffer) => void): AsyncGenerator<TableText> {
  let columns: string[] | undefined
  let rows = 0
  for await (const { bytes, lines } of partsOf(path, !/\.jsonl(\.gz)?$/.test(inside), see)) {
    const part = readTable(inside, bytes, { columns, lines, rows })
    if (!part.json && part.columns.length > 0) columns = part.columns
    rows += part.rows.length
    yield { ...part, first: lines === 0 }
  }
}

/** Bytes that end where a row ends, and how many lines stand before them. In CSV a row ends at a line feed that an even number of quotes stands before. */
async function* partsOf(path: string, quotes: boolean, see: (bytes: Buffer) => void): AsyncGenerator<{ bytes: Buffer; lines: number }> {
  let [held, at, open, lines]: [Buffer, number, boolean, number] = [Buffer.alloc(0), 0, false, 0]
  for await (const bytes of bytesOf(path)) {
    see(bytes)
    held = held.length > 0 ? Buffer.concat([held, bytes]) : bytes
    let end = 0
    for (; at < held.length; at++) {
      if (held[at] === QUOTE && quotes) open = !open
      else if (held[at] === LINE_FEED && !open) end = at + 1
    }
    if (end === 0 && held.length > LONGEST) [end, at, open] = [held.lastIndexOf(LINE_FEED) + 1, held.lastIndexOf(LINE_FEED) + 1, false]
    if (end === 0) continue
    const part = held.subarray(0, end)
    yield { bytes: part, lines }
    lines += linesIn(part)
    held = held.subarray(end)
    at -= end
  }
  if (held.length > 0 || lines === 0) yield { bytes: held, lines }
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { highWaterMark: SIZE })
  const unpacked = path.endsWith('.gz') ? file.pipe(createGunzip({ chunkSize: SIZE })) : file
  if (unpacked !== file) file.on('error', error => unpacked.destroy(error))
  for await (const bytes of unpacked) yield bytes as Buffer
}

function linesIn(bytes: Buffer): number {
  let count = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) count++
  }
  return count
}
