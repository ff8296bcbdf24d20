import type { EntityRow } from '../seed/entityRows'
import type { SomeRows } from '../seed/large/large'
import type { NameRow } from '../seed/nameRows'
import type { RelationRow } from '../seed/relationRows'
import type { Rows } from '../seed/rows'
import type { Held } from './graph'
import { differing } from './plain'

/** What is between a graph and the rows that it shall hold. */
export interface Difference {
  entities: Change<EntityRow>[]
  relations: Change<RelationRow>[]
  names: Keys
  spellings: Keys
}

/** What becomes of one entity or relation: without `before` it is added, without `after` removed. */
export interface Change<Row> {
  before?: Row
  after?: Row
}

/** Names, codes and former ids, or spellings, that come and go. */
export interface Keys {
  added: NameRow[]
  removed: NameRow[]
}

/**
 * Compares a graph, as `readGraph` gives it, with rows: entity by entity, by id. What is equal is forgotten at once, so that a large
 * graph takes no more memory than what differs.
 */
export async function differenceOf(graph: AsyncIterable<Held>, rows: Rows): Promise<Difference> {
  const wanted = new Wanted(rows)
  const difference = emptyDifference()
  for await (const held of graph) compare(held, wanted.take(held.entity.id), difference)
  for (const wants of wanted.rest()) compare(undefined, wants, difference)
  return difference
}

/** How many rows a difference adds, changes and removes. */
export function sizeOf({ entities, relations, names, spellings }: Difference): number {
  return entities.length + relations.length + [names, spellings].reduce((sum, { added, removed }) => sum + added.length + removed.length, 0)
}

/** Nothing differs. */
export function emptyDifference(): Difference {
  const noKeys = (): Keys => ({ added: [], removed: [] })
  return { entities: [], relations: [], names: noKeys(), spellings: noKeys() }
}

/** What the rows say of one entity. */
interface Wants {
  id: string
  entity?: EntityRow | undefined
  relations: RelationRow[]
  names: string[]
  spellings: string[]
}

/** Rows by the entity that they are about or start from. */
export class Wanted {
  private readonly byId = new Map<string, Wants>()

  constructor(rows: SomeRows) {
    this.add(rows)
  }

  add({ entities, relations, names, spellings }: SomeRows): void {
    for (const entity of entities) this.of(entity.id).entity = entity
    for (const relation of relations) this.of(relation.from).relations.push(relation)
    for (const { id, key } of names) this.of(id).names.push(key)
    for (const { id, key } of spellings) this.of(id).spellings.push(key)
  }

  /** What is said of an entity, once. */
  take(id: string): Wants {
    const found = this.of(id)
    this.byId.delete(id)
    return found
  }

  rest(): Iterable<Wants> {
    return this.byId.values()
  }

  private of(id: string): Wants {
    const found = this.byId.get(id) ?? { id, relations: [], names: [], spellings: [] }
    this.byId.set(id, found)
    return found
  }
}

/** Adds to a difference what is between what a graph holds of an entity and what is wanted of it. */
export function compare(held: Held | undefined, wants: Wants, difference: Difference): void {
  const { id } = wants
  compareRow(held?.entity, wants.entity, difference.entities)
  const before = new Map(held?.relations.map(relation => [keyOf(relation), relation]))
  for (const relation of wants.relations) {
    compareRow(before.get(keyOf(relation)), relation, difference.relations)
    before.delete(keyOf(relation))
  }
  for (const relation of before.values()) difference.relations.push({ before: relation })
  compareKeys(id, held?.names ?? [], wants.names, difference.names)
  compareKeys(id, held?.spellings ?? [], wants.spellings, difference.spellings)
}

type Row = EntityRow | RelationRow

/** Adds what becomes of a row to the changes, where something does. */
export function compareRow<R extends Row>(before: R | undefined, after: R | undefined, changes: Change<R>[]): void {
  if (before && after) {
    if (labelOf(before) !== labelOf(after) || differing(before.properties, after.properties).length > 0) changes.push({ before, after })
  } else if (after) changes.push({ after })
  else if (before) changes.push({ before })
}

function compareKeys(id: string, before: string[], after: string[], keys: Keys): void {
  const [had, has] = [new Set(before), new Set(after)]
  keys.added.push(...after.flatMap(key => (had.has(key) ? [] : [{ key, id }])))
  keys.removed.push(...before.flatMap(key => (has.has(key) ? [] : [{ key, id }])))
}

const keyOf = ({ type, id, to }: RelationRow): string => `${type} ${to} ${id}`
const labelOf = (row: Row): string => ('label' in row ? row.label : row.type)
