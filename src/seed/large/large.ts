import { type Candidates, namedIn } from '../candidates'
import type { DataFile, Dataset, EntityEntry, FactEntry } from '../dataset'
import { entityRows } from '../entityRows'
import { model } from '../model'
import { nameRows, spellingRows } from '../nameRows'
import type { Problem } from '../problem'
import { relationRows } from '../relationRows'
import { remembered } from '../remembered'
import type { Rows } from '../rows'
import { type Rule, rulesOfEntries } from '../rules'
import { places } from '../rules/places'
import { references } from '../rules/references'
import { type Statement, statements } from '../statements'
import { LargeEntities } from './entities'
import { type LargeTable, readLargeTable, type TablePart } from './largeTable'
import { LeftOut } from './leftOut'
import { LargeRelations } from './relations'

/** The rows of a part of a large table. */
export type SomeRows = Pick<Rows, 'entities' | 'relations' | 'names' | 'spellings'>

/**
 * Large tables: checked as they are read, and never held. What of them others speak of too (the same entity, the same relation), and what
 * bears no id, is held like the rows of a small table, and every rule sees it.
 */
export class Large {
  readonly entities = new LargeEntities()
  readonly relations = new LargeRelations()
  readonly leftOut: LeftOut

  constructor(
    readonly tables: LargeTable[],
    skip: boolean,
  ) {
    this.leftOut = new LeftOut(skip)
  }

  /** Reads the tables of entities, first of all. Holds those that small files speak of too. */
  async readEntities(files: DataFile[]): Promise<void> {
    const { entities } = this
    for (const file of files) for (const { seed } of file.entities) entities.share(seed.id, ...seed.formerIds)
    for (const table of this.entityTables()) {
      entities.open(table)
      for await (const part of readLargeTable(table)) {
        const all = part.file.entities
        // what has no id yet is held, and checked when it has one
        const file = { ...part.file, entities: all.filter(({ seed }) => seed.id !== '') }
        this.check({ ...part, file }, entities.candidates, rulesOfEntries, part.problems)
        // where nothing is skipped, what is left out can be named: it is to be mended, not missing
        const known = all.filter(entry => !this.leftOut.skip || !this.isLeftOut(entry))
        this.leftOut.take(part, entities.add(part, known))
      }
    }
    if (entities.anyWithoutId) await this.hold(this.entityTables(), file => file.entities.filter(({ seed }) => seed.id === ''))
    for (const text of textsIn(files)) for (const { id } of entities.candidates(text)) entities.share(id)
    if (!entities.anyShared) return
    await this.hold(this.entityTables(), file => file.entities.filter(entry => entry.seed.id !== '' && entities.isShared(entry)))
  }

  /** Reads the tables of relations, once everything that they name is known; is it not `whole`, what they name is not asked. Holds those that are stated more than once. */
  async readRelations(small: Dataset, whole: boolean): Promise<void> {
    const { entities, relations } = this
    const rules = rulesOfEntries.filter(rule => whole || rule !== references)
    relations.addSmall(statements(small))
    this.place(statements(small))
    for (const table of this.relationTables())
      for await (const part of readLargeTable(table)) {
        const all = statements(this.check(part, small.candidates, rules, part.problems))
        const told = all.filter(({ fact }) => !this.isLeftOut(fact))
        this.leftOut.take(part, relations.add(told))
        this.place(told)
      }
    if (relations.anyShared) await this.hold(this.relationTables(), file => this.takeShared(file, small.candidates))
    if (!entities.claimPlaces || !whole) return
    for (const table of this.entityTables())
      for await (const part of readLargeTable(table)) {
        this.check(part, small.candidates, [places])
        entities.share(...part.file.entities.filter(entry => this.isLeftOut(entry)).map(({ seed }) => seed.id))
      }
  }

  /** Looks once more for what cannot be said now that something was left out: relations to what is no more. */
  async readAgain(small: Dataset): Promise<void> {
    this.relations.counts.clear()
    for (const table of this.relationTables())
      for await (const part of readLargeTable(table)) {
        this.check(part, small.candidates, [references])
        for (const { type } of this.rowsOf(part, small).relations) this.relations.counts.add(part.file.name, type)
      }
  }

  /** The rows of everything that stands for itself, part by part, entities first; or only of one kind. */
  async *rows(small: Dataset, kind?: 'entities' | 'relations'): AsyncGenerator<SomeRows> {
    const [entities, relations] = [this.entityTables(), this.relationTables()]
    for (const table of [...(kind === 'relations' ? [] : entities), ...(kind === 'entities' ? [] : relations)])
      for await (const part of readLargeTable(table)) yield this.rowsOf(part, small)
  }

  private place(statements: Statement[]): void {
    for (const { fact, from } of statements) if (fact.type === 'LOCATED_IN') this.entities.place(from.id, fact.file.dataset.name)
  }

  private rowsOf({ file }: TablePart, { candidates }: Dataset): SomeRows {
    const entities = file.entities.filter(entry => !this.isLeftOut(entry) && !this.entities.isShared(entry))
    const shared = this.relations.anyShared ? this.sharedFacts(file, candidates) : new Set()
    const facts = file.facts.filter(fact => !this.isLeftOut(fact) && !shared.has(fact))
    const own = { ...file, entities, facts }
    const dataset = { ...this.alone(own, candidates), named: namedIn(own) }
    return {
      entities: entityRows(dataset),
      relations: relationRows(dataset),
      names: nameRows(dataset),
      spellings: spellingRows(dataset),
    }
  }

  private sharedFacts(file: DataFile, candidates: Candidates): Set<FactEntry> {
    const shared = statements(this.alone(file, candidates)).filter(statement => this.relations.isShared(statement))
    return new Set(shared.map(({ fact }) => fact))
  }

  /** The facts of a part that are held; what else they state is not counted here any more. */
  private takeShared(file: DataFile, candidates: Candidates): FactEntry[] {
    const shared = this.sharedFacts(file, candidates)
    for (const statement of statements(this.alone(file, candidates)))
      if (shared.has(statement.fact) && !this.relations.isShared(statement)) this.relations.counts.add(file.name, statement.fact.type, -1)
    return [...shared]
  }

  private async hold(tables: LargeTable[], which: (file: DataFile) => (EntityEntry | FactEntry)[]): Promise<void> {
    for (const table of tables)
      for await (const part of readLargeTable(table)) {
        const entries = which(part.file).filter(entry => !this.isLeftOut(entry))
        part.hold(entries.map(({ path }) => Number(path[1])))
      }
  }

  private check(part: TablePart, candidates: Candidates, rules: Rule[], read: Problem[] = []): Dataset {
    const dataset = this.alone(part.file, candidates)
    this.leftOut.take(part, [...read, ...rules.flatMap(rule => rule(dataset))])
    return dataset
  }

  private isLeftOut({ file, seed }: EntityEntry | FactEntry): boolean {
    return this.leftOut.has(file.name, seed.p?.[0])
  }

  /** A part of a table as a dataset, among everything that it may name. */
  private alone(file: DataFile, candidates: Candidates): Dataset {
    // what rows name, many of them name
    const dataset = { files: [file], members: [], version: '', named: [], candidates: remembered(candidates) }
    return { ...dataset, texts: undefined, notes: [], leftOut: [], large: this }
  }

  private entityTables(): LargeTable[] {
    return this.tables.filter(({ target }) => model().lists.has(target))
  }

  private relationTables(): LargeTable[] {
    return this.tables.filter(({ target }) => !model().lists.has(target))
  }
}

/** The texts of small files that are the name or code of an entity which is then spoken of in two places. */
function textsIn(files: DataFile[]): string[] {
  return files.flatMap(({ entities, facts, mentions }) => [
    ...entities.flatMap(({ seed: { id, name, code } }) => (id === '' ? [name, ...(typeof code === 'string' ? [code] : [])] : [])),
    ...facts.flatMap(({ seed, lookUps = [] }) => lookUps.flatMap(({ field }) => [seed[field]].flat().map(String))),
    ...mentions.flatMap(({ seed }) => seed.of ?? []),
  ])
}
