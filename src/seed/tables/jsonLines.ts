import type { RawRow, RawTable } from './rawTable'

/** Reads JSON Lines: an object a line; a blank line is none. */
export function readJsonLines(text: string): RawTable {
  const rows: RawRow[] = []
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries())
    if (line.trim() !== '') rows.push({ line: index + 1, lastLine: index + 1, row: rows.length + 1, ...object(line) })
  return { json: true, columns: [], headerLine: 1, rows, problems: [] }
}

function object(line: string): Pick<RawRow, 'values' | 'broken'> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { values: value as Record<string, unknown> }
    return { values: {}, broken: `The line must be a JSON object, but got ${line.slice(0, 40)}.` }
  } catch (error) {
    return { values: {}, broken: `The line must be a JSON object, but it cannot be read: ${(error as Error).message}.` }
  }
}
