/** What a view shows, as a table: it becomes a file for a spreadsheet and, where a view draws nothing, its picture. */
export interface Sheet {
  title: string
  columns: string[]
  rows: (string | number | null | undefined)[][]
}

/** RFC 4180 with a byte order mark, as spreadsheets want it; a cell that would be read as a formula begins with an apostrophe. */
export function csvOf({ columns, rows }: Sheet): string {
  const lines = [columns, ...rows].map(row => row.map(cell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function cell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
