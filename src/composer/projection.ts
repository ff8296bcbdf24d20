import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { call, type Guard } from './call'
import { type Composition, isEntity, type Read } from './composition'
import { Columns, ID, needKey, newRow, readEach } from './row'

/** A value as the statement returns it: the subqueries that go before, the expression, and how its cell is read. */
export interface Cell {
  calls: string
  expression: string
  read: Read
}

type Nodes = readonly FieldNode[]

/** Projects the value of variable `v`, of any type, to what is selected of it. */
export function project(c: Composition, v: string, type: GraphQLOutputType, nodes: Nodes): Cell {
  const nullable = getNullableType(type)
  if (isLeafType(getNamedType(nullable))) return { calls: '', expression: v, read: undefined }
  if (isListType(nullable)) return projectList(c, v, v, nullable.ofType, nodes)
  const cell = isAbstractType(nullable) ? projectAbstract(c, v, nullable, nodes) : projectObject(c, v, nullable as GraphQLObjectType, nodes)
  if (isNonNullType(type)) return cell
  const { calls, expression, read } = cell
  return {
    calls,
    expression: `CASE WHEN ${v} IS NULL THEN NULL ELSE ${expression} END`,
    read: cells => (cells === null ? null : read!(cells)),
  }
}

function projectObject(c: Composition, v: string, type: GraphQLObjectType, nodes: Nodes): Cell {
  const columns = new Columns()
  const calls = addFields(c, v, type, c.selected(type, nodes), columns)
  return { calls, expression: columns.list, read: (cells: unknown[]) => columns.fill(newRow(type.name), cells) }
}

/** Adds a column for each selected field; returns the subqueries they need. */
export function addFields(
  c: Composition,
  v: string,
  type: GraphQLObjectType,
  selected: Map<string, Nodes>,
  columns: Columns,
  guard?: Guard,
): string {
  let calls = ''
  if (!c.deep && isEntity(type)) columns.add(ID, `${v}.id`)
  for (const [key, nodes] of selected) {
    const def = type.getFields()[nodes[0]!.name.value]
    if (!def) continue // __typename, which graphql answers
    const computed = c.library.computed(type, def.name)
    const body = c.body(type, def.name)
    if (computed) for (const need of computed.needs) columns.add(needKey(need), `${v}.${need}`)
    else if (body) {
      const cell = call(c, { v, type, body, def, nodes }, guard)
      calls += cell.calls
      columns.add(key, cell.expression, cell.read)
    } else if (!c.library.body(type, def.name)) {
      const cell = projectProperty(c, v, `${v}.${def.name}`, def.type, nodes)
      calls += cell.calls
      columns.add(key, cell.expression, cell.read)
    }
  }
  return calls
}

/** A property: a scalar as it is; an object, or a list of them, inside a map is given a name and projected. */
function projectProperty(c: Composition, v: string, expression: string, type: GraphQLOutputType, nodes: Nodes): Cell {
  const nullable = getNullableType(type)
  if (isLeafType(getNamedType(nullable))) return { calls: '', expression, read: undefined }
  if (isListType(nullable)) return projectList(c, v, expression, nullable.ofType, nodes)
  const name = c.name()
  const cell = project(c, name, type, nodes)
  return { ...cell, calls: `\nWITH *, ${expression} AS ${name}${cell.calls}` }
}

function projectList(c: Composition, v: string, expression: string, item: GraphQLOutputType, nodes: Nodes): Cell {
  const name = c.name()
  const cell = project(c, name, item, nodes)
  if (!cell.calls) return { calls: '', expression: `[${name} IN ${expression} | ${cell.expression}]`, read: readEach(cell.read) }
  const list = c.name()
  const kept = keepNull(cell, item)
  const calls = `\nCALL (${v}) { UNWIND ${expression} AS ${name}${kept.calls}\nRETURN collect(${kept.expression}) AS ${list} }`
  return { calls, expression: `CASE WHEN ${expression} IS NULL THEN NULL ELSE ${list} END`, read: readEach(kept.read) }
}

/** As an item of collect(), which drops nulls: where the item may be one, it travels in a list of its own. */
export function keepNull(cell: Cell, type: GraphQLOutputType): Cell {
  if (isNonNullType(type)) return cell
  const { calls, expression, read } = cell
  return { calls, expression: `[${expression}]`, read: ([item]: [never]) => (read ? read(item) : item) }
}

/** An interface or union: what several types answer alike is asked once for them, behind a guard where it is not all of them. */
function projectAbstract(c: Composition, v: string, type: GraphQLAbstractType, nodes: Nodes): Cell {
  const types = c.info.schema.getPossibleTypes(type)
  const label = c.name()
  let calls = `\nWITH *, ${typeName(v)} AS ${label}`
  const groups = groupAlike(c, types, nodes).map(({ members, selected }) => {
    const columns = new Columns()
    const guard = members.length < types.length ? { variable: label, types: members.map(t => t.name) } : undefined
    calls += addFields(c, v, members[0]!, selected, columns, guard)
    return { members, columns }
  })
  const ofType = new Map(types.map(t => [t.name, groups.map(g => (g.members.includes(t) ? g.columns : undefined))]))
  const read: Read = ([name, ...cells]: [string, ...unknown[][]]) => {
    const row = newRow(name)
    ofType.get(name)!.forEach((columns, i) => void columns?.fill(row, cells[i]!))
    return row
  }
  return { calls, expression: `[${[label, ...groups.map(g => g.columns.list)].join(', ')}]`, read }
}

/**
 * The value's type: a node's label, or what a map says. By way of a list, for labels() would make the planner take `v` for a node
 * everywhere, and its reading of a map's property then fails.
 */
function typeName(v: string): string {
  return `[_x IN [${v}] | CASE WHEN _x IS :: NODE THEN head([_l IN labels(_x) WHERE _l <> 'Entity']) ELSE _x.__typename END][0]`
}

interface Group {
  members: GraphQLObjectType[]
  selected: Map<string, Nodes>
}

/** Sorts what is selected of each type by the types that select and answer it alike. */
function groupAlike(c: Composition, types: readonly GraphQLObjectType[], nodes: Nodes): Group[] {
  const fields: { key: string; nodes: Nodes; members: GraphQLObjectType[] }[] = []
  for (const type of types)
    for (const [key, own] of c.selected(type, nodes)) {
      const like = fields.find(f => f.key === key && sameNodes(f.nodes, own) && answersAlike(c, f.members[0]!, type, own[0]!.name.value))
      if (like) like.members.push(type)
      else fields.push({ key, nodes: own, members: [type] })
    }
  const groups = new Map<string, Group>()
  for (const { key, nodes: own, members } of fields) {
    const names = members.map(m => m.name).join()
    const group = groups.get(names) ?? { members, selected: new Map() }
    groups.set(names, group)
    group.selected.set(key, own)
  }
  return [...groups.values()]
}

const sameNodes = (a: Nodes, b: Nodes) => a.length === b.length && a.every((node, i) => node === b[i])

function answersAlike({ library }: Composition, a: GraphQLObjectType, b: GraphQLObjectType, field: string): boolean {
  return (
    library.body(a, field) === library.body(b, field) &&
    library.computed(a, field) === library.computed(b, field) &&
    String(a.getFields()[field]?.type) === String(b.getFields()[field]?.type) &&
    isEntity(a) === isEntity(b)
  )
}
