import type { RawRow } from './rawTable'

const [QUOTE, CARRIAGE_RETURN, LINE_FEED] = [0x22, 0x0d, 0x0a]

/** A record of CSV, and the lines, from 1, on which it stands. */
export type CsvRecord = Required<Pick<RawRow, 'cells'>> & Pick<RawRow, 'line' | 'lastLine'>

/**
 * The records of CSV in UTF-8 from a place on, whose line is given; a line that is empty is none. Undefined where a quote does not stand as
 * it must: whoever looks at every byte can say how.
 */
export function plainRecords(bytes: Buffer, start: number, firstLine: number, delimiter: string): CsvRecord[] | undefined {
  const records: CsvRecord[] = []
  let [from, line, lastLine, isOpen, isQuoted] = [start, firstLine, firstLine, false, false]
  for (let at = start; at <= bytes.length; at++) {
    const byte = at < bytes.length ? bytes[at] : LINE_FEED
    if (byte === QUOTE) {
      isOpen = !isOpen
      isQuoted = true
    }
    if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue
    if (!isOpen && at > from) {
      // a piece of the whole text would hold all of it as long as anything remembers the piece
      const text = bytes.toString('utf8', from, at)
      const cells = isQuoted ? quotedCells(text, delimiter) : text.split(delimiter)
      if (!cells) return undefined
      records.push({ line, lastLine, cells })
      isQuoted = false
    }
    if (byte === LINE_FEED || bytes[at + 1] !== LINE_FEED) lastLine++
    if (!isOpen) [from, line] = [at + 1, lastLine]
  }
  return isOpen ? undefined : records
}

/** The cells of a record that has quotes. Undefined where they are not around a cell, or within one and twice. */
function quotedCells(text: string, delimiter: string): string[] | undefined {
  const cells: string[] = []
  for (let at = 0; ; ) {
    const isQuoted = text[at] === '"'
    const end = isQuoted ? behindQuote(text, at + 1) : behindCell(text, at, delimiter)
    const cell = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end)
    if (isQuoted ? end === 0 : cell.includes('"')) return undefined
    cells.push(cell)
    if (end === text.length) return cells
    if (text[end] !== delimiter) return undefined
    at = end + 1
  }
}

function behindCell(text: string, from: number, delimiter: string): number {
  const end = text.indexOf(delimiter, from)
  return end === -1 ? text.length : end
}

/** 0 where no quote closes the cell. */
function behindQuote(text: string, from: number): number {
  let end = text.indexOf('"', from)
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  return end + 1
}
