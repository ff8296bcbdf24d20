import { join } from 'node:path'
import type { StoreFiles } from '../database/buildStore'
import type { EntityRow } from '../seed/entityRows'
import { HashTable } from '../seed/large/hashTable'
import type { SomeRows } from '../seed/large/large'
import type { NameRow } from '../seed/nameRows'
import type { RelationRow } from '../seed/relationRows'
import { columnsOf } from './columns'
import { CsvFile, SEPARATOR } from './csvFile'

/** The files that were written, how many nodes and relationships are in them, and what they cannot say. */
export type ImportFiles = StoreFiles & { count: number; empty: EmptyList[] }

/** A list of an entity that is empty: neo4j-admin cannot write one. Those that every entity has, `aliases` and `formerIds`, are not named. */
export interface EmptyList {
  id: string
  property: string
}

const everyones = new Set(['aliases', 'formerIds'])

/** Rows as files for neo4j-admin in a folder: a file for each label and type. */
export class ImportTables {
  private readonly files = new Map<string, { file: CsvFile; columns: string[] }>()
  private readonly keys = new HashTable(true)
  private readonly names: CsvFile
  private readonly empty: EmptyList[] = []

  constructor(private readonly folder: string) {
    this.names = new CsvFile(join(folder, 'Name.csv'), ['key:ID(Name)'])
  }

  add({ entities, relations, names, spellings }: SomeRows): void {
    for (const row of entities) this.addEntity(row)
    for (const row of relations) this.addRelation(row)
    this.addKeys('NAMES', names)
    this.addKeys('SPELLS', spellings)
  }

  close(): ImportFiles {
    const all = [...this.files]
    for (const { file } of this.files.values()) file.close()
    this.names.close()
    const nodes = all.filter(([name]) => /[a-z]/.test(name)).map(([label, { file }]) => `Entity:${label}=${file.path}`)
    const relationships = all.filter(([name]) => !/[a-z]/.test(name)).map(([type, { file }]) => `${type}=${file.path}`)
    const count = all.reduce((sum, [, { file }]) => sum + file.count, this.names.count)
    return { nodes: [`Name=${this.names.path}`, ...nodes], relationships, separator: SEPARATOR, count, empty: this.empty }
  }

  private addEntity({ label, id, properties }: EntityRow): void {
    const { file, columns } = this.fileOf(label, ['id:ID(Entity)'], () => [...columnsOf(label)].filter(([column]) => column !== 'id'))
    file.add([id], properties, columns)
    for (const property in properties) {
      const value = properties[property]
      if (Array.isArray(value) && value.length === 0 && !everyones.has(property)) this.empty.push({ id, property })
    }
  }

  private addRelation({ type, from, to, properties }: RelationRow): void {
    const { file, columns } = this.fileOf(type, [':START_ID(Entity)', ':END_ID(Entity)'], () => [...columnsOf(type)])
    file.add([from, to], properties, columns)
  }

  private addKeys(type: 'NAMES' | 'SPELLS', rows: NameRow[]): void {
    if (rows.length === 0) return
    const { file } = this.fileOf(type, [':START_ID(Name)', ':END_ID(Entity)'], () => [])
    for (const { key, id } of rows) {
      if (this.keys.add(key, 0) === undefined) this.names.add([key])
      file.add([key, id])
    }
  }

  /** The file of a label or type: first come the columns of which neo4j-admin makes more than a property, then the properties, each with its type. */
  private fileOf(name: string, first: string[], properties: () => [string, string][]): { file: CsvFile; columns: string[] } {
    const before = this.files.get(name)
    if (before) return before
    const known = properties()
    const file = new CsvFile(join(this.folder, `${name}.csv`), [...first, ...known.map(([column, type]) => `${column}:${type}`)])
    const opened = { file, columns: known.map(([column]) => column) }
    this.files.set(name, opened)
    return opened
  }
}
