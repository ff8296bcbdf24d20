import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal'
import type { Shelf } from './dataFile'
import type { Problem } from './problem'

/** A data file before it is understood. */
export interface RawFile {
  shelf: Shelf
  /** As a person would name it, the dataset's folder included. */
  name: string
  /** Within the dataset: `documents/kaizhou-2020.yaml`. */
  inside: string
  text: string
}

/** Reads `reference/*.yaml` and `documents/*.yaml` of a dataset. Throws a Refusal where there is no dataset. */
export function readFolder(folder: string): { files: RawFile[]; problems: Problem[] } {
  const problems: Problem[] = list(folder, true)
    .filter(name => /\.ya?ml$/.test(name))
    .map(name => ({ file: join(folder, name), message: 'A data file must lie in documents/ or reference/, but lies beside them.' }))
  const files = (['reference', 'documents'] as const).flatMap(shelf => readShelf(folder, shelf, problems))
  if (files.length + problems.length === 0)
    throw new Refusal(`${folder} must hold a dataset, documents/<id>.yaml and reference/<id>.yaml, but there is no data file in it.`)
  return { files, problems }
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
