import type { Named } from '../candidates'
import { model } from '../model'
import { HashTable } from './hashTable'
import { grown, IdList } from './idList'
import type { LargeTable } from './largeTable'

const [PLACED, PLACED_BY_ITS_DATASET] = [1, 2]

/** The entities of large tables by number: their ids, what they can be looked up by, and whether they have a place. Some 70 bytes each. */
export class EntityIndex {
  private readonly ids = new IdList()
  private readonly byId = new HashTable()
  private readonly byKey = new HashTable()
  /** The further entities of a key that several bear. */
  private readonly namesakes = new Map<string, number[]>()
  private readonly tables: Open[] = []
  private places = new Uint32Array(1 << 16)

  /** The entities that come now are of this table. */
  open(table: LargeTable): void {
    this.tables.push({ table, first: this.ids.length, datasets: [table.dataset.name] })
  }

  /** Adds an entity; undefined where its id is there already. */
  add(id: string): number | undefined {
    if (this.find(id) !== undefined) return undefined
    const number = this.ids.add(id)
    this.byId.add(id, number)
    if (number === this.places.length) this.places = grown(this.places)
    return number
  }

  /** Notes a key by which an entity is found, and gives the first other one that is found by it. */
  addKey(key: string, number: number): number | undefined {
    const other = this.byKey.add(key, number)
    if (other === undefined || other === number) return undefined
    const namesakes = this.namesakes.get(key) ?? []
    if (!namesakes.includes(number)) this.namesakes.set(key, [...namesakes, number])
    return other
  }

  find(id: string): number | undefined {
    const number = this.byId.get(id)
    return number !== undefined && this.ids.is(number, id) ? number : undefined
  }

  withKey(key: string): number[] {
    const first = this.byKey.get(key)
    return first === undefined ? [] : [first, ...(this.namesakes.get(key) ?? [])]
  }

  /** An entity as a reference finds it: of its names only the key that it was found by is known. */
  named(number: number, key?: string): Named {
    const id = this.ids.at(number)
    const label = labels().get(id.slice(0, id.indexOf(':'))) ?? ''
    const keys = key === undefined ? none : [key]
    const { datasets } = this.openAt(number)
    return { id, label, aliases: none, names: [id], keys, lookUps: none, code: undefined, formerIds: none, datasets }
  }

  /** Notes that a dataset says where an entity is. */
  place(number: number, dataset: string): void {
    this.places[number]! |= this.tableOf(number).dataset.name === dataset ? PLACED | PLACED_BY_ITS_DATASET : PLACED
  }

  /** Whether a dataset says where an entity is; of one that is named this is known where it describes the entity too. */
  isPlaced(number: number, by?: string): boolean {
    if (by !== undefined && this.tableOf(number).dataset.name !== by) return false
    return (this.places[number]! & (by === undefined ? PLACED : PLACED_BY_ITS_DATASET)) !== 0
  }

  get size(): number {
    return this.ids.length
  }

  tableOf(number: number): LargeTable {
    return this.openAt(number).table
  }

  private openAt(number: number): Open {
    let at = this.tables.length - 1
    while (this.tables[at]!.first > number) at--
    return this.tables[at]!
  }
}

/** A table, the number of its first entity, and the name of its dataset as a list. */
interface Open {
  table: LargeTable
  first: number
  datasets: string[]
}

// one for all: of millions of references each would have several of its own
const none = Object.freeze([]) as unknown as string[]

let known: Map<string, string> | undefined
function labels(): Map<string, string> {
  known ??= new Map([...model().kinds].map(([label, kind]) => [kind, label]))
  return known
}
