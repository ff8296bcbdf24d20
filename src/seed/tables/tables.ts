import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFile } from '../dataset'
import type { Folder } from '../folder'
import { type LargeTable, largeTable } from '../large/largeTable'
import { model } from '../model'
import type { Problem } from '../problem'
import { readForeignTable } from './foreignTable'
import { readBytes, readTable, tableFile } from './rawTable'
import { readModelTable } from './table'

/** The tables of a dataset as data files, and what is wrong with them. */
export interface Tables {
  files: DataFile[]
  problems: Problem[]
  /** Those that are read as streams; what of them is held lies among the files. */
  large: LargeTable[]
}

/** A dataset of a table with more bytes than this (of a packed one, an eighth of it) is read as a stream. */
export const LARGE = 4 << 20

/** Reads the tables of a dataset: `mapping.yaml` says what is in one, or else its name, a list or a relationship type of the model. */
export function readTables(folder: Folder, largeFrom = LARGE): Tables {
  const all: Tables = { files: [], problems: [], large: [] }
  const streamed = folder.tables.some(inside => sizeOf(join(folder.folder, inside)) >= largeFrom)
  for (const inside of folder.tables) readOne(folder, inside, all, streamed)
  return all
}

function sizeOf(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return path.endsWith('.gz') ? size * 8 : size
}

function readOne({ folder, header, mapping }: Folder, inside: string, { files, problems, large }: Tables, streamed: boolean): void {
  const name = join(folder, inside)
  const [, base = ''] = tableFile.exec(inside)!
  const foreign = mapping?.value.tables.find(({ source }) => fits(source, inside))
  const { lists, relations } = model()
  const say = (message: string) => problems.push({ file: name, message })
  if (base.includes('#')) return void say('A table must have a name without #, for its rows are cited as name#row.')
  if (!foreign && !lists.has(base) && !relations.has(base))
    return void say(
      `A table must be named after a list or a relationship type of seeds.graphql, or mapping.yaml must name it, but got ${base}.`,
    )
  if (streamed && !foreign) {
    const table = largeTable(header, name, inside, base)
    files.push(table.held.file)
    large.push(table)
    return
  }
  try {
    const bytes = readBytes(name)
    const raw = readTable(inside, bytes, { headerLine: foreign?.headerLine ?? undefined })
    if (raw.note) problems.push({ file: name, message: raw.note, note: true })
    const read = foreign ? readForeignTable(header, name, base, raw, foreign) : readModelTable(header, name, base, raw)
    files.push(read.file)
    problems.push(...read.problems)
  } catch (error) {
    say(`The file cannot be read: ${(error as Error).message}`)
  }
}

/** Whether a name is one that a mapping means: `*` stands for anything. */
function fits(source: string, name: string): boolean {
  const parts = source.normalize('NFC').split('*')
  const literal = parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`).test(name.normalize('NFC'))
}
