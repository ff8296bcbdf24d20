import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Dataset } from '../seed/dataset'
import { DataRefusal, fieldOf, type Problem, plural, sortProblems } from '../seed/problem'
import type { Report } from './report'

/** A row as the report shows it, at most. */
const LONGEST_ROW = 2_000

/**
 * Reads datasets and writes what is to be said of them to a file, JSON Lines with `file line field reason outcome row`; its path is said.
 * No file is written where there is nothing to say. `outcome` is REFUSED, LEFT_OUT or NOTE.
 */
export async function withReport(path: string | undefined, report: Report, read: () => Promise<Dataset>): Promise<Dataset> {
  try {
    const dataset = await read()
    const { leftOut, notes } = dataset
    const where = write(path, report, [...lines(leftOut, 'LEFT_OUT'), ...lines(notes, 'NOTE')]) ?? 'no file'
    if (leftOut.length > 0) report.say(`Left out for ${plural(leftOut.length, 'problem')}: what, and why, is in ${where}.`)
    if (notes.length > 0) report.say(`${plural(notes.length, 'thing')} to know ${notes.length === 1 ? 'is' : 'are'} in ${where}.`)
    return dataset
  } catch (error) {
    if (!(error instanceof DataRefusal)) throw error
    const where = write(path, report, lines(error.problems, 'REFUSED'))
    throw where ? new DataRefusal(`${error.message} The report is ${where}.`, error.problems) : error
  }
}

/** Where the report is. Undefined where there is none, or where it cannot be written, which is said and must not hide what is to be told. */
function write(path: string | undefined, report: Report, all: string[]): string | undefined {
  if (path === undefined || all.length === 0) return undefined
  try {
    writeFileSync(path, `${all.join('\n')}\n`)
    return resolve(path)
  } catch (error) {
    report.say(`The report could not be written: ${(error as Error).message}. Name a file that can be with --report.`)
  }
}

function lines(problems: Problem[], outcome: 'REFUSED' | 'LEFT_OUT' | 'NOTE'): string[] {
  return sortProblems(problems).map(({ file, line, message, row, ...where }) => {
    const shown = row === undefined ? undefined : JSON.stringify(row)
    const short = shown !== undefined && shown.length > LONGEST_ROW ? `${shown.slice(0, LONGEST_ROW)}…` : row
    return JSON.stringify({ file, line, field: fieldOf(where) || undefined, reason: message, outcome, row: short })
  })
}
