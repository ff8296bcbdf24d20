import { hash } from '../seed/large/hash'
import type { Large, SomeRows } from '../seed/large/large'
import type { NameRow } from '../seed/nameRows'
import type { Rows } from '../seed/rows'
import { compare, type Difference, emptyDifference, sizeOf, Wanted } from './difference'
import type { Held } from './graph'
import { plain } from './plain'

/** More changes than this are not gathered: the graph is another one. */
export class TooMuch extends Error {
  override name = 'TooMuch'
}

/**
 * Compares a graph with rows of which most stand in large tables: of each entity a sum of hashes over all that is said of it is held, and only what
 * differs is read again and gathered. Throws TooMuch where that is more than `most`.
 */
export async function differenceOfLarge(graph: AsyncIterable<Held>, rows: Rows, most = Number.POSITIVE_INFINITY): Promise<Difference> {
  const { entities, parts } = rows.large!
  const wanted = new Wanted(rows)
  const sums = new Sums(entities)
  for await (const part of parts()) wanted.add(sums.add(part))
  const difference = emptyDifference()
  const changed = new Map<string, Held>()
  for await (const held of graph) {
    const { id } = held.entity
    const number = entities.numberOf(id)
    if (number === undefined) compare(held, wanted.take(id), difference)
    else if (!sums.isSum(number, sumOf(asRows(held)))) changed.set(id, held)
    if (changed.size + sizeOf(difference) > most) throw new TooMuch()
  }
  const unseen = (id: string) => changed.has(id) || sums.isUnseen(entities.numberOf(id))
  for await (const part of sums.allSeen && changed.size === 0 ? [] : parts()) wanted.add(only(part, unseen))
  for (const [id, held] of changed) compare(held, wanted.take(id), difference)
  for (const wants of wanted.rest()) {
    compare(undefined, wants, difference)
    if (sizeOf(difference) > most) throw new TooMuch()
  }
  return difference
}

/** Sums of hashes by the number of an entity, 8 bytes each; what is equal in the graph is struck out. */
class Sums {
  private readonly first: Uint32Array
  private readonly second: Uint32Array
  private readonly seen: Uint8Array
  private left = 0

  constructor(private readonly entities: Large['entities']) {
    const { size } = entities
    ;[this.first, this.second, this.seen] = [new Uint32Array(size), new Uint32Array(size), new Uint8Array(size)]
  }

  /** Adds what rows say to the sums; those of entities that have no number are returned. */
  add(part: SomeRows): SomeRows {
    for (const [id, texts] of textsOf(part)) {
      const number = this.entities.numberOf(id)
      if (number === undefined) continue
      const [a, b] = sumOf(texts)
      this.first[number]! += a
      this.second[number]! += b
    }
    this.left += part.entities.length
    return only(part, id => this.entities.numberOf(id) === undefined)
  }

  /** Whether all that is said of an entity has this sum; then it is done with. */
  isSum(number: number, [a, b]: [number, number]): boolean {
    if (this.seen[number] === 0) this.left--
    this.seen[number] = 1
    return this.first[number] === a && this.second[number] === b
  }

  isUnseen(number: number | undefined): boolean {
    return number !== undefined && this.seen[number] === 0
  }

  get allSeen(): boolean {
    return this.left === 0
  }
}

function only({ entities, relations, names, spellings }: SomeRows, wants: (id: string) => boolean): SomeRows {
  const ofId = (row: NameRow) => wants(row.id)
  return {
    entities: entities.filter(({ id }) => wants(id)),
    relations: relations.filter(({ from }) => wants(from)),
    names: names.filter(ofId),
    spellings: spellings.filter(ofId),
  }
}

function asRows({ entity, relations, names, spellings }: Held): string[] {
  const [id, rows] = [entity.id, (keys: string[]) => keys.map(key => ({ key, id: entity.id }))]
  return textsOf({ entities: [entity], relations, names: rows(names), spellings: rows(spellings) }).get(id) ?? []
}

/** What is said of each entity, a text for each row. */
function textsOf({ entities, relations, names, spellings }: SomeRows): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const say = (id: string, text: string) => {
    const texts = found.get(id)
    if (texts) texts.push(text)
    else found.set(id, [text])
  }
  for (const { id, label, properties } of entities) say(id, `${label} ${JSON.stringify(plain(properties))}`)
  for (const { id, type, from, to, properties } of relations) say(from, `${type} ${to} ${id} ${JSON.stringify(plain(properties))}`)
  for (const { id, key } of names) say(id, `NAMES ${key}`)
  for (const { id, key } of spellings) say(id, `SPELLS ${key}`)
  return found
}

function sumOf(texts: string[]): [number, number] {
  const sum: [number, number] = [0, 0]
  const pair = new Uint32Array(2)
  for (const text of texts) {
    hash(text, pair)
    sum[0] = (sum[0] + pair[0]!) >>> 0
    sum[1] = (sum[1] + pair[1]!) >>> 0
  }
  return sum
}
