import { resolve, sep } from 'node:path'
import { indexNames } from './candidates'
import { readDataFile } from './dataFile'
import type { DataFile, Dataset } from './dataset'
import { orderFolders } from './depends'
import { type Folder, readFolder } from './folder'
import { identify } from './identify'
import { type Member, memberOf } from './member'
import { type Problem, problemLine, refuse } from './problem'
import { rules, rulesOfTheWhole } from './rules'
import { leaveOut } from './skip'
import { readTables } from './tables/tables'
import { readTexts } from './texts'
import { versionOf } from './version'

/** How datasets are read. */
export interface ReadOptions {
  /** The folder of the source texts, for the rules on their words. */
  texts?: string | undefined
  /** `stop`, the default, refuses everything for one problem; `skip` leaves out the entries that have one. */
  onError?: 'stop' | 'skip' | undefined
}

/** A folder whose problems are treated otherwise than those of the others. */
export interface Given extends Required<Pick<ReadOptions, 'onError'>> {
  folder: string
}

/**
 * Reads folders of datasets into one and checks every rule; with a folder of texts, those on their words too. Throws a Refusal that lists
 * every problem by file and line; where they are to be skipped, only for those of a dataset as a whole and those that the texts show.
 */
export async function readDataset(folders: string | (string | Given)[], { texts, onError = 'stop' }: ReadOptions = {}): Promise<Dataset> {
  const given = [folders].flat().map(each => (typeof each === 'string' ? { folder: each, onError } : each))
  const held = orderFolders(given.map(({ folder }) => readFolder(folder)))
  const members = await Promise.all(held.map(memberOf))
  const lenient = given.filter(each => each.onError === 'skip').map(({ folder }) => folder)
  const read = held.map(readOne)
  const files = read.flatMap(each => each.files)
  const unread = read.flatMap(each => each.problems)
  const documents = files.flatMap(({ document, id }) => (document ? [id] : []))
  const words = texts === undefined ? undefined : readTexts(texts, documents)
  const notes = unread.filter(problem => problem.note)
  const errors = unread.filter(problem => !problem.note)
  const whole = held.flatMap(({ problems }) => problems)
  if (lenient.length > 0 && whole.length === 0) {
    const rest = leaveOut(files, errors, notes, problem => lenient.some(folder => liesIn(problem, folder)))
    const marked = held.map(({ folder }, index) => ({ ...members[index]!, skip: rest.leftOut.some(problem => liesIn(problem, folder)) }))
    return withWords({ ...rest, members: marked, version: versionOfMembers(marked) }, words)
  }
  errors.push(...identify(files))
  const base = { texts: words, members, version: versionOfMembers(members) }
  const dataset: Dataset = { files, ...base, ...indexNames(files), notes, leftOut: [] }
  const checks = errors.length + whole.length > 0 ? rules : [...rules, ...rulesOfTheWhole]
  const found = checks.flatMap(rule => rule(dataset))
  const problems = [...whole, ...errors, ...found.filter(problem => !problem.note)]
  if (problems.length > 0) throw refuse(problems, errors.length + whole.length === 0)
  return { ...dataset, notes: [...notes, ...found] }
}

/** The version of a graph that is made of these datasets. */
export function versionOfMembers(members: Member[]): string {
  return versionOf(members.map(({ header: { name }, checksum, skip }) => ({ name, checksum, skip })))
}

function liesIn({ file }: Problem, folder: string): boolean {
  return resolve(file).startsWith(resolve(folder) + sep)
}

/** What the texts show is never left out: without them, as the dataset is read the next time, it would be there again. */
function withWords(dataset: Dataset, texts: Dataset['texts']): Dataset {
  if (!texts) return dataset
  const said = (of: Dataset) => rules.flatMap(rule => rule(of)).filter(problem => !problem.note)
  const before = new Set(said(dataset).map(problemLine))
  const problems = said({ ...dataset, texts }).filter(problem => !before.has(problemLine(problem)))
  if (problems.length > 0) throw refuse(problems)
  return dataset
}

function readOne(folder: Folder): { files: DataFile[]; problems: Problem[] } {
  const { header, files: raw } = folder
  const read = raw.map(({ shelf, name, text }) => readDataFile(header, shelf, name, text))
  const tables = readTables(folder)
  return {
    files: [...read.flatMap(({ file }) => file ?? []), ...tables.files],
    problems: [...read.flatMap(({ problems }) => problems), ...tables.problems],
  }
}
