import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** What a person needs of a failed program's output: its last lines, indented, without stack traces, and where the rest is. */
export function lastLines(lines: string[], file: string): string {
  const telling = lines.filter(line => line.trim() !== '' && !/^\s*(at |\.\.\. \d+ more)/.test(line)).slice(-15)
  const shown = telling.length === 0 ? 'It wrote nothing.' : `Its last lines:\n${telling.map(line => `  ${line}`).join('\n')}`
  return `${shown}\nThe rest is in ${file}`
}

/** The lines at the end of a file, of its last 64 KB; none where it cannot be read. */
export function readEnd(file: string): string[] {
  try {
    const handle = openSync(file, 'r')
    const end = Buffer.alloc(65_536)
    const length = readSync(handle, end, 0, end.length, Math.max(0, fstatSync(handle).size - end.length))
    closeSync(handle)
    return end.toString('utf8', 0, length).split('\n')
  } catch {
    return []
  }
}
