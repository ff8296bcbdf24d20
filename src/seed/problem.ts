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
  message: string
}

/** Refuses a dataset: every problem on a line of its own, by file and line, and at the end their number and what to do. */
export function refuse(problems: Problem[], whole = true): Refusal {
  const lines = [...problems].sort(byPlace).map(line)
  const files = new Set(problems.map(problem => problem.file)).size
  const count = `${plural(problems.length, 'problem')} in ${plural(files, 'file')}; nothing was loaded.`
  const rest = whole ? '' : ' Something could not be read; references, places and evidence are checked when it can.'
  return new Refusal([...lines, `${count}${rest} Mend what is listed and run this again.`].join('\n'))
}

/** A path as it is written in messages: `enterprises[3].role`. */
export function pathText(path: Path): string {
  return path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '')
}

function line({ file, line, path = [], message }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`} ${path.length > 0 ? `${pathText(path)}: ` : ''}${message}`
}

function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(pathText(a.path ?? []), pathText(b.path ?? []))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
