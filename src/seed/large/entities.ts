import { type Candidates, namedIn } from '../candidates'
import type { EntityEntry } from '../dataset'
import { nameKey } from '../key'
import { isRegion } from '../model'
import type { Problem } from '../problem'
import { formsOf, keptApart, mayShare } from '../rules/namesakes'
import { Counts } from './counts'
import { EntityIndex } from './entityIndex'
import type { LargeTable, TablePart } from './largeTable'

/** What is known of the entities of large tables. Each stands for itself, or is held (`shared`) because others speak of it too. */
export class LargeEntities {
  readonly counts = new Counts()
  /** The ids of the districts and economic zones. */
  readonly regions: string[] = []
  /** Whether a row says itself that it has a place, or has none. */
  claimPlaces = false
  anyWithoutId = false
  private readonly index = new EntityIndex()
  private readonly shared = new Set<string>()
  /** Entities that are held or stand in small files, and have their place from a large table. */
  private readonly placed = new Set<string>()

  open(table: LargeTable): void {
    this.index.open(table)
  }

  /** Adds the entities of a part; what is to be known of their names is returned. */
  add({ file }: TablePart, entries: EntityEntry[]): Problem[] {
    const all = namedIn({ ...file, entities: entries })
    return entries.flatMap((entry, place) => {
      const { id, formerIds, placeState } = entry.seed
      this.anyWithoutId ||= id === ''
      const number = id === '' ? undefined : this.index.add(id)
      if (number !== undefined && !this.shared.has(id)) this.counts.add(file.name, entry.label)
      if (id !== '' && (number === undefined || formerIds.length > 0)) this.share(id, ...formerIds)
      if (number === undefined) return []
      this.claimPlaces ||= placeState !== undefined
      if (isRegion(entry.label)) this.regions.push(id)
      const taken = new Set(all[place]!.lookUps.map(nameKey).filter(key => this.index.addKey(key, number) !== undefined))
      return taken.size > 0 ? this.notes(entry, taken) : []
    })
  }

  /** Has these entities held: what stands for itself no more is not counted here. */
  share(...ids: string[]): void {
    for (const id of ids) {
      const number = this.index.find(id)
      if (number !== undefined && !this.shared.has(id)) this.counts.add(this.index.tableOf(number).name, this.index.named(number).label, -1)
      this.shared.add(id)
    }
  }

  get anyShared(): boolean {
    return this.shared.size > 0
  }

  isShared({ seed: { id, formerIds } }: EntityEntry): boolean {
    return id === '' || this.shared.has(id) || formerIds.some(former => this.shared.has(former))
  }

  /** The entities that a text can mean, but for those that are held. */
  candidates: Candidates = text => {
    const exact = this.index.find(text)
    if (exact !== undefined) return this.shared.has(text) ? [] : [this.index.named(exact)]
    const key = nameKey(text)
    const all = this.index.withKey(key).map(number => this.index.named(number, key))
    return all.filter(({ id }) => !this.shared.has(id))
  }

  /** Notes that a dataset says where an entity is. */
  place(id: string, dataset: string): void {
    const number = this.index.find(id)
    if (number === undefined) this.placed.add(id).add(`${dataset} ${id}`)
    else this.index.place(number, dataset)
  }

  /** Whether something says where an entity is; a relation of a certain dataset, if one is named. */
  isPlaced(id: string, by?: string): boolean {
    const number = this.index.find(id)
    if (number === undefined) return this.placed.has(by === undefined ? id : `${by} ${id}`)
    return this.index.isPlaced(number, by)
  }

  /** The number of an entity that stands for itself. */
  numberOf(id: string): number | undefined {
    return this.shared.has(id) ? undefined : this.index.find(id)
  }

  get size(): number {
    return this.index.size
  }

  private notes(entry: EntityEntry, taken: Set<string>): Problem[] {
    const { label, seed } = entry
    const alike = mayShare.has(label) ? [] : formsOf(entry).filter(([form]) => taken.has(nameKey(form)))
    return alike.flatMap(([form, path]) => {
      const all = this.index.withKey(nameKey(form)).map(number => this.index.named(number))
      const other = all.find(named => named.label === label && named.id !== seed.id)
      return other ? [keptApart(entry, path, `${other.id} has the name ${form} too`)] : []
    })
  }
}
