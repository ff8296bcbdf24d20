import { cypher, namedRules, type Rule } from '../seed/cypher'
import type { EntityRow } from '../seed/entityRows'
import type { RelationRow } from '../seed/relationRows'
import type { Change, Difference, Keys } from './difference'

/** Rows a statement: few enough for the server's memory, enough to make the round trips cheap. */
const BATCH = 1_000

/** Regions a statement, for the rules: each reads all that is located in them. */
const REGIONS = 100

/** One statement of a load, and how many rows it takes. */
export interface Step {
  statement: string
  parameters: Record<string, unknown>
  size: number
}

/** The statements that turn the graph into what it shall be, in their order: first what goes, then what comes. */
export function* stepsOf({ entities, relations, names, spellings }: Difference): Generator<Step> {
  const gone = <Row>(changes: Change<Row>[]) => changes.flatMap(({ before, after }) => (before && !after ? [before] : []))
  const here = <Row>(changes: Change<Row>[]) => changes.flatMap(({ after }) => after ?? [])
  yield* ofTypes('load/removeRelations', gone<RelationRow>(relations))
  yield* ofKeys('removed', { names, spellings })
  yield* batched(cypher('load/removeEntities'), gone<EntityRow>(entities))
  yield* batched(cypher('load/entities'), here<EntityRow>(entities))
  yield* ofTypes('load/relations', here<RelationRow>(relations))
  yield* ofKeys('added', { names, spellings })
}

/** The statements that compute anew, region by region, what these rules say; all rules also forget what a rule computed that is no more. */
export function* stepsOfRules(due: Rule[], regions: string[]): Generator<Step> {
  const names = due.length < namedRules().length ? due.map(({ name }) => name) : null
  for (const statement of due.length > 0 ? [cypher('load/removeDerived'), ...due.map(({ text }) => text)] : [])
    for (const ids of slices(regions, REGIONS)) yield { statement, parameters: { ids, names }, size: 0 }
}

/** The rules whose outcome a difference may change: those that name a type of relation that comes, goes or changes, and all where a label does. */
export function rulesFor({ entities, relations }: Difference): Rule[] {
  const types = new Set(relations.map(({ before, after }) => (after ?? before)!.type))
  const relabelled = entities.some(({ before, after }) => before && after && before.label !== after.label)
  return namedRules().filter(({ reads }) => relabelled || [...types].some(type => reads.has(type)))
}

function* ofKeys(which: keyof Keys, { names, spellings }: Pick<Difference, 'names' | 'spellings'>): Generator<Step> {
  const [name, spelling] = which === 'added' ? ['load/names', 'load/spellings'] : ['load/removeNames', 'load/removeSpellings']
  yield* batched(cypher(name!), names[which])
  yield* batched(cypher(spelling!), spellings[which])
}

/** The types are keys of the schema of the data files or stand in the graph; quoted, they can stand in a statement. */
function* ofTypes(file: string, relations: RelationRow[]): Generator<Step> {
  const groups = new Map<string, RelationRow[]>()
  for (const row of relations) {
    const group = groups.get(row.type)
    if (group) group.push(row)
    else groups.set(row.type, [row])
  }
  for (const [type, rows] of groups) yield* batched(cypher(file).replace('[r:TYPE ', `[r:\`${type.replaceAll('`', '``')}\` `), rows)
}

function* batched(statement: string, all: object[]): Generator<Step> {
  for (const rows of slices(all, BATCH)) yield { statement, parameters: { rows }, size: rows.length }
}

/** A list in pieces of this size. */
export function* slices<T>(all: T[], size: number): Generator<T[]> {
  for (let start = 0; start < all.length; start += size) yield all.slice(start, start + size)
}
