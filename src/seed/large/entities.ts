import { type Candidates, namedIn } from '../candidates'
import { type EntityEntry, note } from '../dataset'
import { nameKey } from '../key'
import type { Problem } from '../problem'
import { Counts } from './counts'
import { EntityIndex } from './entityIndex'
import type { LargeTable, TablePart } from './largeTable'

/** Types of which several may bear one name. */
const namesakes = new Set(['District', 'Target'])

/** What is known of the entities of large tables. Each stands for itself, or is held (`shared`) because others speak of it too. */
export class LargeEntities {
  readonly counts = new Counts()
  /** The ids of the districts. */
  readonly districts: string[] = []
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
      if (entry.label === 'District') this.districts.push(id)
      const taken = new Set(all[place]!.lookUps.map(nameKey).filter(key => this.index.addKey(key, number) !== undefined))
      return taken.size > 0 ? this.notes(entry, number, taken) : []
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

  private notes(entry: EntityEntry, number: number, taken: Set<string>): Problem[] {
    const { id, name, aliases } = entry.seed
    const forms = [[name, ['name']] as const, ...aliases.map((alias, index) => [alias, ['aliases', index]] as const)]
    return forms.flatMap(([form, path]) => {
      const all = namesakes.has(entry.label) || !taken.has(nameKey(form)) ? [] : this.index.withKey(nameKey(form))
      const other = all.map(each => this.index.named(each)).find(named => named.label === entry.label && named.id !== id)
      const told = `was kept apart as ${id}, for ${other?.id} has the name ${form} too; give one id to both if they are one`
      return other && all.includes(number) ? [note(entry, path, told)] : []
    })
  }
}
