import { indexNames } from './candidates'
import { readDataFile } from './dataFile'
import type { DataFile, Dataset } from './dataset'
import { orderFolders } from './depends'
import { type Folder, readFolder } from './folder'
import { identify } from './identify'
import { type Problem, refuse } from './problem'
import { rules, rulesOfTheWhole } from './rules'
import { leaveOut } from './skip'
import { readTables } from './tables/tables'
import { readTexts } from './texts'
import { type Counted, versionOf } from './version'

/** How datasets are read. */
export interface ReadOptions {
  /** The folder of the source texts, for the rules on their words. */
  texts?: string | undefined
  /** `stop`, the default, refuses everything for one problem; `skip` leaves out the entries that have one. */
  onError?: 'stop' | 'skip' | undefined
}

/**
 * Reads folders of datasets into one and checks every rule; with a folder of texts, those on their words too. Throws a Refusal that lists
 * every problem by file and line; where they are to be skipped, only for those of a dataset as a whole.
 */
export async function readDataset(folders: string | string[], { texts, onError = 'stop' }: ReadOptions = {}): Promise<Dataset> {
  const held = orderFolders([folders].flat().map(readFolder))
  const read = held.map(readOne)
  const files = read.flatMap(each => each.files)
  const unread = read.flatMap(each => each.problems)
  const documents = files.flatMap(({ document, id }) => (document ? [id] : []))
  const base = {
    texts: texts === undefined ? undefined : readTexts(texts, documents),
    version: versionOf(read.flatMap(each => each.counted)),
  }
  const notes = unread.filter(problem => problem.note)
  const errors = unread.filter(problem => !problem.note)
  const whole = held.flatMap(({ problems }) => problems)
  if (onError === 'skip' && whole.length === 0) return leaveOut(files, errors, notes, base)
  errors.push(...identify(files))
  const dataset: Dataset = { files, ...base, ...indexNames(files), notes, leftOut: [] }
  const checks = errors.length + whole.length > 0 ? rules : [...rules, ...rulesOfTheWhole]
  const found = checks.flatMap(rule => rule(dataset))
  const problems = [...whole, ...errors, ...found.filter(problem => !problem.note)]
  if (problems.length > 0) throw refuse(problems, errors.length + whole.length === 0)
  return { ...dataset, notes: [...notes, ...found] }
}

function readOne(folder: Folder): { files: DataFile[]; problems: Problem[]; counted: Counted[] } {
  const { header, headerText, files: raw } = folder
  const read = raw.map(({ shelf, name, text }) => readDataFile(header, shelf, name, text))
  const tables = readTables(folder)
  const own = headerText === undefined ? [] : [{ inside: 'dataset.yaml', text: headerText }]
  return {
    files: [...read.flatMap(({ file }) => file ?? []), ...tables.files],
    problems: [...read.flatMap(({ problems }) => problems), ...tables.problems],
    counted: [...own, ...raw, ...tables.counted],
  }
}
