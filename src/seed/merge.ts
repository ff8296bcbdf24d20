import type { DataFile, EntityEntry } from './dataset'
import { model } from './model'

/** What another dataset says of a property. */
export interface Conflict {
  property: string
  value: string
  dataset: string
}

/** What is gathered from all datasets, or said of the place alone. */
const apart = new Set(['id', 'aliases', 'formerIds', 'placeState', 'placeReason', 'p', 'basis', 'note'])

/** Highest first: by precedence, then by the dataset's name. */
export function byPrecedence({ dataset: a }: Pick<DataFile, 'dataset'>, { dataset: b }: Pick<DataFile, 'dataset'>): number {
  return b.precedence - a.precedence || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}

/** The properties that two entries both state, and not alike. */
export function differing(a: EntityEntry, b: EntityEntry): string[] {
  return stated(a).filter(field => isStated(b.seed[field]) && JSON.stringify(a.seed[field]) !== JSON.stringify(b.seed[field]))
}

/**
 * What several entries say of one entity: of each property, what the dataset of the highest precedence states. `conflicts` is what the
 * others state instead.
 */
export function mergeEntries(entries: EntityEntry[]): { seed: EntityEntry['seed']; conflicts: Conflict[] } {
  const [first, ...others] = [...entries].sort((a, b) => byPrecedence(a.file, b.file))
  if (others.length === 0) return { seed: first!.seed, conflicts: [] }
  const seed = { ...first!.seed }
  const conflicts = new Map<string, Conflict>()
  for (const other of others) {
    for (const property of stated(other)) {
      if (!isStated(seed[property])) seed[property] = other.seed[property]
      if (JSON.stringify(seed[property]) === JSON.stringify(other.seed[property])) continue
      const conflict = { property, value: String(other.seed[property]), dataset: other.file.dataset.name }
      conflicts.set(JSON.stringify(conflict), conflict)
    }
    seed.formerIds = [...new Set([...seed.formerIds, ...other.seed.formerIds])]
  }
  return { seed, conflicts: [...conflicts.values()].sort(inOrder) }
}

function inOrder(a: Conflict, b: Conflict): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)]
  return left < right ? -1 : 1
}

function stated({ path, seed }: EntityEntry): string[] {
  const fields = Object.keys(model().lists.get(String(path[0]))!.input.getFields())
  return fields.filter(field => !apart.has(field) && isStated(seed[field]))
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== null
}
