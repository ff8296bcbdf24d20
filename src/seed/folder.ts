import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MappingSeed } from '../generated/seeds'
import { Refusal } from '../refusal'
import type { Shelf } from './dataFile'
import { type Header, readHeader, readSettings, unnamed } from './header'
import type { Problem } from './problem'
import { mappingProblems } from './tables/mapping'
import { tableFile } from './tables/rawTable'

/** A data file before it is understood. */
export interface RawFile {
  shelf: Shelf
  /** As a person would name it, the dataset's folder included. */
  name: string
  /** Within the dataset: `documents/kaizhou-2020.yaml`. */
  inside: string
  text: string
}

/** A folder of a dataset: what it says of itself, its YAML files as they are, and the names of its tables. */
export interface Folder {
  folder: string
  header: Header
  headerText: string | undefined
  files: RawFile[]
  tables: string[]
  /** `mapping.yaml`, where there is one that can be read. */
  mapping: { value: MappingSeed } | undefined
  problems: Problem[]
}

/** Reads `dataset.yaml`, `reference/*.yaml` and `documents/*.yaml` of a dataset, and finds its tables. Throws a Refusal where there is no dataset. */
export function readFolder(folder: string): Folder {
  const beside = list(folder, true)
  const tables = beside.filter(name => tableFile.test(name))
  const { header, text, problems } = readHeader(folder)
  const stray = beside.filter(name => /\.ya?ml$/.test(name) && name !== 'dataset.yaml' && name !== 'mapping.yaml')
  for (const name of stray)
    problems.push({ file: join(folder, name), message: 'A data file must lie in documents/ or reference/, but lies beside them.' })
  if (text === undefined && tables.length > 0)
    problems.push({
      file: join(folder, 'dataset.yaml'),
      message: 'A dataset that holds tables must say what it is, but there is no such file.',
    })
  const files = (['reference', 'documents'] as const).flatMap(shelf => readShelf(folder, shelf, problems))
  if (files.length + tables.length + problems.length === 0)
    throw new Refusal(`${folder} must hold a dataset, documents/<id>.yaml, reference/<id>.yaml or tables, but there is no data file in it.`)
  const mapping = beside.includes('mapping.yaml') ? readMapping(folder) : undefined
  problems.push(...(mapping?.problems ?? []))
  // what a mapping that is wrong says of tables is not to be believed
  const readable = mapping?.problems.length ? [] : tables
  return { folder, header: header ?? unnamed, headerText: text, files, tables: readable, mapping, problems }
}

function readMapping(folder: string): NonNullable<Folder['mapping']> & { problems: Problem[] } {
  const path = join(folder, 'mapping.yaml')
  const text = readFileSync(path, 'utf8')
  const { value = { tables: [] }, problems, yaml } = readSettings<MappingSeed>(path, text, 'mapping')
  const found = mappingProblems(value).map(({ at, message }) => ({ file: path, line: yaml.lineOf(at), path: at, message }))
  return { value, problems: [...problems, ...found] }
}

function readShelf(folder: string, shelf: Shelf, problems: Problem[]): RawFile[] {
  const names = list(join(folder, shelf), false).filter(
    name => !name.startsWith('.') && !name.endsWith('.md') && !isFolder(join(folder, shelf, name)),
  )
  return names.flatMap(file => {
    const name = join(folder, shelf, file)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(file)) {
      problems.push({ file: name, message: 'A data file must be named <id>.yaml, the id in a-z, 0-9 and single hyphens.' })
      return []
    }
    try {
      return [{ shelf, name, inside: `${shelf}/${file}`, text: readFileSync(name, 'utf8') }]
    } catch (error) {
      problems.push({ file: name, message: `The file cannot be read: ${(error as Error).message}` })
      return []
    }
  })
}

/** A folder between the files holds what they are made from; one that is named as a file is an error. */
function isFolder(path: string): boolean {
  return !path.endsWith('.yaml') && statSync(path).isDirectory()
}

function list(folder: string, required: boolean): string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && !required) return []
    throw new Refusal(code === 'ENOENT' ? `There is no folder ${folder} to read a dataset from.` : `${folder} cannot be read: ${message}`)
  }
}
