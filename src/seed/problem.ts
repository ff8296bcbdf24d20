import { Refusal } from '../refusal'

/** Where something stands in a data file: keys and places in lists, from the top. */
export type Path = readonly (string | number)[]

/** One thing that is wrong with a data file, and where. */
export interface Problem {
  /** As a person would name it: `seeds/documents/kaizhou-2020.yaml`. */
  file: string
  /** From 1. Undefined where the file itself is the problem. */
  line?: number
  path?: Path
  /** Of a table: the column, '' where it is the row. Stands in the place of the path. */
  column?: string
  /** Of a table: what the row holds, as far as it could be read. */
  row?: unknown
  message: string
  /** True where it is only to be known. */
  note?: true
}

/** A dataset that is refused, with every problem. */
export class DataRefusal extends Refusal {
  constructor(
    message: string,
    readonly problems: Problem[],
  ) {
    super(message)
  }
}

/** Lines that a person reads; a report holds them all. */
const MOST_LINES = 200

/** Refuses a dataset: every problem on a line of its own, by file and line, and at the end their number and what to do. */
export function refuse(problems: Problem[], whole = true): DataRefusal {
  const sorted = sortProblems(problems)
  const lines = sorted.slice(0, MOST_LINES).map(problemLine)
  const more = sorted.length > MOST_LINES ? [`… and ${plural(sorted.length - MOST_LINES, 'problem')} more.`] : []
  const files = new Set(problems.map(problem => problem.file)).size
  const count = `${plural(problems.length, 'problem')} in ${plural(files, 'file')}; nothing was loaded.`
  const rest = whole ? '' : ' Something could not be read; references, places and evidence are checked when it can.'
  return new DataRefusal([...lines, ...more, `${count}${rest} Mend what is listed and run this again.`].join('\n'), sorted)
}

/** By file, line and path. */
export function sortProblems(problems: Problem[]): Problem[] {
  return [...problems].sort(byPlace)
}

/** A path as it is written in messages: `enterprises[3].role`. */
export function pathText(path: Path): string {
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

/** `file:line path: reason`, as a person reads it. */
export function problemLine({ file, line, message, ...where }: Problem): string {
  const field = fieldOf(where)
  return `${file}${line === undefined ? '' : `:${line}`} ${field ? `${field}: ` : ''}${message}`
}

/** What of an entry a problem is about: a path, or the column of a table. */
export function fieldOf({ path = [], column }: Pick<Problem, 'path' | 'column'>): string {
  return column ?? pathText(path)
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(pathText(a.path ?? []), pathText(b.path ?? []))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `1 problem`, `2 problems`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
