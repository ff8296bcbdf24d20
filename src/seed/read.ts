import { indexNames } from './candidates'
import { readDataFile } from './dataFile'
import type { DataFile, Dataset } from './dataset'
import { orderFolders } from './depends'
import { type Folder, readFolder } from './folder'
import { identify } from './identify'
import { Large } from './large/large'
import type { LargeTable } from './large/largeTable'
import { type Problem, refuse } from './problem'
import { rules, rulesOfTheWhole } from './rules'
import { leaveOut } from './skip'
import { readTables, type Tables } from './tables/tables'
import { readTexts } from './texts'
import { versionOf } from './version'

/** How datasets are read. */
export interface ReadOptions {
  /** The folder of the source texts, for the rules on their words. */
  texts?: string | undefined
  /** `stop`, the default, refuses everything for one problem; `skip` leaves out the entries that have one. */
  onError?: 'stop' | 'skip' | undefined
  /** Tables of this many bytes and more are read as streams; LARGE of them unless said otherwise. */
  largeFrom?: number | undefined
}

/**
 * Reads folders of datasets into one and checks every rule; with a folder of texts, those on their words too. Throws a Refusal that lists
 * every problem by file and line; where they are to be skipped, only for those of a dataset as a whole.
 */
export async function readDataset(folders: string | string[], { texts, onError = 'stop', largeFrom }: ReadOptions = {}): Promise<Dataset> {
  const held = orderFolders([folders].flat().map(readFolder))
  const read = held.map(folder => readOne(folder, largeFrom))
  const files = read.flatMap(each => each.files)
  const unread = read.flatMap(each => each.problems)
  const documents = files.flatMap(({ document, id }) => (document ? [id] : []))
  const notes = unread.filter(problem => problem.note)
  const errors = unread.filter(problem => !problem.note)
  const whole = held.flatMap(({ problems }) => problems)
  const skip = onError === 'skip' && whole.length === 0
  const base = {
    texts: texts === undefined ? undefined : readTexts(texts, documents),
    large: await readLarge(
      read.flatMap(({ large }) => large),
      files,
      skip,
    ),
    version: () => versionOf(read.flatMap(each => each.counted)),
  }
  if (skip) return leaveOut(files, errors, notes, base)
  return checked(files, { whole, errors, notes }, base)
}

/** What datasets are read into, and how. */
export type Base = Pick<Dataset, 'texts' | 'large'> & { version: () => string }

/** Where there are large tables: reads what entities they describe. */
async function readLarge(tables: LargeTable[], files: DataFile[], skip: boolean): Promise<Large | undefined> {
  if (tables.length === 0) return undefined
  const large = new Large(tables, skip)
  await large.readEntities(files)
  return large
}

async function checked(
  files: DataFile[],
  { whole, errors, notes }: Record<'whole' | 'errors' | 'notes', Problem[]>,
  { texts, large, version }: Base,
): Promise<Dataset> {
  errors.push(...identify(files))
  const base: Dataset = { files, texts, large, version: '', ...indexNames(files, large), notes, leftOut: [] }
  const { problems: unfit, notes: apart } = large?.leftOut ?? { problems: [], notes: [] }
  await large?.readRelations(base, errors.length + whole.length + unfit.length === 0)
  errors.push(...unfit)
  notes.push(...apart)
  // a dataset of its own: what was read of the other is not all that is held now
  const dataset = { ...base, version: version() }
  const checks = errors.length + whole.length > 0 ? rules : [...rules, ...rulesOfTheWhole]
  const found = checks.flatMap(rule => rule(dataset))
  const problems = [...whole, ...errors, ...found.filter(problem => !problem.note)]
  if (problems.length > 0) throw refuse(problems, errors.length + whole.length === 0)
  return { ...dataset, notes: [...notes, ...found] }
}

function readOne(folder: Folder, largeFrom: number | undefined): Tables {
  const { header, headerText, files: raw } = folder
  const read = raw.map(({ shelf, name, text }) => readDataFile(header, shelf, name, text))
  const tables = readTables(folder, largeFrom)
  const own = headerText === undefined ? [] : [{ inside: 'dataset.yaml', text: headerText }]
  return {
    files: [...read.flatMap(({ file }) => file ?? []), ...tables.files],
    problems: [...read.flatMap(({ problems }) => problems), ...tables.problems],
    counted: [...own, ...raw, ...tables.counted],
    large: tables.large,
  }
}
