import { resolve, sep } from 'node:path'
import { indexNames } from './candidates'
import { readDataFile } from './dataFile'
import type { Dataset } from './dataset'
import { orderFolders } from './depends'
import { type Folder, readFolder } from './folder'
import { identify } from './identify'
import { Large } from './large/large'
import { type Member, memberOf } from './member'
import { type Problem, problemLine, refuse } from './problem'
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

/** A folder whose problems are treated otherwise than those of the others. */
export interface Given extends Required<Pick<ReadOptions, 'onError'>> {
  folder: string
}

/**
 * Reads folders of datasets into one and checks every rule; with a folder of texts, those on their words too. Throws a Refusal that lists
 * every problem by file and line; where they are to be skipped, only for those of a dataset as a whole and those that the texts show.
 */
export async function readDataset(folders: string | (string | Given)[], options: ReadOptions = {}): Promise<Dataset> {
  const { onError = 'stop' } = options
  const given = [folders].flat().map(each => (typeof each === 'string' ? { folder: each, onError } : each))
  const held = orderFolders(given.map(({ folder }) => readFolder(folder)))
  const lenient = given.filter(each => each.onError === 'skip').map(({ folder }) => folder)
  const broken = held.flatMap(({ problems }) => problems)
  const skip = lenient.length > 0 && broken.length === 0
  const read = await readFolders(held, options, skip)
  if (!skip) return checked(read, broken)
  const { files, errors, notes, members, texts, large } = read
  const rest = await leaveOut(files, errors, notes, problem => lenient.some(folder => liesIn(problem, folder)), large)
  const marked = held.map(({ folder }, index) => ({ ...members[index]!, skip: rest.leftOut.some(problem => liesIn(problem, folder)) }))
  return withWords({ ...rest, members: marked, version: versionOfMembers(marked) }, texts)
}

/** Datasets as far as they are read: large tables their entities only. */
type Read = Pick<Dataset, 'files' | 'members' | 'texts' | 'large' | 'notes'> & { errors: Problem[] }

async function readFolders(held: Folder[], { texts, largeFrom }: ReadOptions, skip: boolean): Promise<Read> {
  const members = await Promise.all(held.map(memberOf))
  const read = held.map(folder => readOne(folder, largeFrom))
  const files = read.flatMap(each => each.files)
  const unread = read.flatMap(each => each.problems)
  const documents = files.flatMap(({ document, id }) => (document ? [id] : []))
  const tables = read.flatMap(each => each.large)
  const large = tables.length > 0 ? new Large(tables, skip) : undefined
  await large?.readEntities(files)
  return {
    ...{ files, members, large, texts: texts === undefined ? undefined : readTexts(texts, documents) },
    errors: unread.filter(problem => !problem.note),
    notes: unread.filter(problem => problem.note),
  }
}

async function checked({ files, members, texts, large, errors, notes }: Read, broken: Problem[]): Promise<Dataset> {
  const base = { files, members, texts, large, version: versionOfMembers(members), leftOut: [] }
  errors.push(...identify(files))
  const found = { ...base, ...indexNames(files, large), notes }
  const { problems: unfit, notes: apart } = large?.leftOut ?? { problems: [], notes: [] }
  await large?.readRelations(found, errors.length + broken.length + unfit.length === 0)
  errors.push(...unfit)
  // another object: what was found of the first is not all that is held now
  const dataset: Dataset = { ...found, notes: [...notes, ...apart] }
  const whole = errors.length + broken.length === 0
  const said = (whole ? [...rules, ...rulesOfTheWhole] : rules).flatMap(rule => rule(dataset))
  const problems = [...broken, ...errors, ...said.filter(problem => !problem.note)]
  if (problems.length > 0) throw refuse(problems, whole)
  return { ...dataset, notes: [...dataset.notes, ...said] }
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

function readOne(folder: Folder, largeFrom: number | undefined): Tables {
  const { header, files: raw } = folder
  const read = raw.map(({ shelf, name, text }) => readDataFile(header, shelf, name, text))
  const tables = readTables(folder, largeFrom)
  return {
    files: [...read.flatMap(({ file }) => file ?? []), ...tables.files],
    problems: [...read.flatMap(({ problems }) => problems), ...tables.problems],
    large: tables.large,
  }
}
