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
    const { file, columns } = this.fileOf(label, columns => ['id:ID(Entity)', ...columns.filter(column => column !== 'id:string')])
    file.add([id, ...columns.filter(name => name !== 'id').map(name => properties[name])])
    for (const [property, value] of Object.entries(properties))
      if (Array.isArray(value) && value.length === 0 && !everyones.has(property)) this.empty.push({ id, property })
  }

  private addRelation({ type, from, to, properties }: RelationRow): void {
    const { file, columns } = this.fileOf(type, columns => [':START_ID(Entity)', ':END_ID(Entity)', ...columns])
    file.add([from, to, ...columns.map(name => properties[name])])
  }

  private addKeys(type: 'NAMES' | 'SPELLS', rows: NameRow[]): void {
    for (const { key, id } of rows) {
      if (this.keys.add(key, 0) === undefined) this.names.add([key])
      this.fileOf(type, () => [':START_ID(Name)', ':END_ID(Entity)']).file.add([key, id])
    }
  }

  private fileOf(name: string, header: (columns: string[]) => string[]): { file: CsvFile; columns: string[] } {
    const before = this.files.get(name)
    if (before) return before
    const known = columnsOf(name)
    const columns = header([...known].map(([column, type]) => `${column}:${type}`))
    const opened = { file: new CsvFile(join(this.folder, `${name}.csv`), columns), columns: [...known.keys()] }
    this.files.set(name, opened)
    return opened
  }
}
