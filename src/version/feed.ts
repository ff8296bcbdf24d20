import type { EntityRow } from '../seed/entityRows'
import type { Properties } from '../seed/properties'
import type { RelationRow } from '../seed/relationRows'
import type { Change, Difference } from './difference'
import { differing, plain } from './plain'

/** One change as the feed and the `diff` files tell it. */
export interface Told {
  kind: 'ADDED' | 'CHANGED' | 'REMOVED'
  /** The label of an entity, the type of a relation. */
  type: string
  /** The id of the entity or relation. */
  subject: string
  /** The ends of a relation. */
  from?: string
  to?: string
  /** The names of the properties that come, change or go. */
  properties: string[]
  /** What they were. Undefined where the subject is added. */
  before?: Properties
  /** What they are. Undefined where the subject is removed. */
  after?: Properties
}

/** What a difference changes, entities before relations. Names and spellings are those of the entities and are not told. */
export function* tell({ entities, relations }: Difference): Generator<Told> {
  for (const change of entities) yield toldOf(change, ({ label, id }) => ({ type: label, subject: id }))
  for (const change of relations) yield toldOf(change, ({ type, id, from, to }) => ({ type, subject: id, from, to }))
}

/** How many of what a difference tells are of each kind. */
export function countKinds({ entities, relations }: Difference): { added: number; changed: number; removed: number } {
  const kinds = [...entities, ...relations].map(kindOf)
  const count = (kind: Told['kind']) => kinds.filter(each => each === kind).length
  return { added: count('ADDED'), changed: count('CHANGED'), removed: count('REMOVED') }
}

function toldOf<Row extends EntityRow | RelationRow>(change: Change<Row>, name: (row: Row) => Pick<Told, 'type' | 'subject'>): Told {
  const { before, after } = change
  const properties = differing(before?.properties ?? {}, after?.properties ?? {})
  const some = (row: Row) => {
    const all = plain(row.properties)
    return Object.fromEntries(properties.flatMap(key => (key in all ? [[key, all[key]]] : [])))
  }
  const told: Told = { kind: kindOf(change), ...name((after ?? before)!), properties }
  return { ...told, ...(before && { before: some(before) }), ...(after && { after: some(after) }) }
}

function kindOf({ before, after }: Change<unknown>): Told['kind'] {
  if (!before) return 'ADDED'
  return after ? 'CHANGED' : 'REMOVED'
}
