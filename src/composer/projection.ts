import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { projectAbstract } from './abstract'
import { call, type Guard } from './call'
import { type Composition, isEntity, type Read } from './composition'
import { Columns, ID, needKey, newRow, readEach, TYPE } from './row'

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
  columns.arrange(c.order(type, nodes))
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
  if (!isEntity(type)) columns.pickBy(properties => pick(c, v, properties))
  else if (!c.deep) columns.add(ID, `${v}.id`)
  for (const [key, nodes] of selected) {
    const def = type.getFields()[nodes[0]!.name.value]
    if (!def) {
      columns.addMade(key, row => row[TYPE])
      continue
    }
    const computed = c.library.computed(type, def.name)
    const body = c.body(type, def.name)
    if (computed) {
      for (const need of computed.needs) columns.addProperty(needKey(need), v, need)
      if (c.completion) columns.addMade(key, c.completion.computed(computed, def, selectedOf(c, def.type, nodes)))
    } else if (body) {
      const cell = call(c, { v, type, body, def, nodes }, guard)
      calls += cell.calls
      columns.add(key, cell.expression, c.read(def.type, cell.read))
    } else if (c.library.body(type, def.name)) {
      // below a node, where only one level is composed
    } else if (isLeafType(getNamedType(def.type))) {
      columns.addProperty(key, v, def.name, c.read(def.type, undefined))
    } else {
      const cell = projectProperty(c, v, `${v}.${def.name}`, def.type, nodes)
      calls += cell.calls
      columns.add(key, cell.expression, c.read(def.type, cell.read))
    }
  }
  return calls
}

/** Properties of a map by their names, which are a parameter: a question for others has the same statement, and the database knows its plan. */
function pick(c: Composition, v: string, properties: string[]): string {
  const name = c.name()
  return `[${name} IN ${c.picked(properties)} | ${v}[${name}]]`
}

function selectedOf(c: Composition, type: GraphQLOutputType, nodes: Nodes): Map<string, Nodes> {
  const named = getNamedType(type)
  return isObjectType(named) ? c.asked(named, nodes) : new Map()
}

/** A property of `v`, or what stands as one: a scalar as it is; an object, or a list of them, inside a map is given a name and projected. */
export function projectProperty(c: Composition, v: string | undefined, expression: string, type: GraphQLOutputType, nodes: Nodes): Cell {
  const nullable = getNullableType(type)
  if (isLeafType(getNamedType(nullable))) return { calls: '', expression, read: undefined }
  if (isListType(nullable)) return projectList(c, v, expression, nullable.ofType, nodes)
  const name = c.name()
  const cell = project(c, name, type, nodes)
  return { ...cell, calls: `\nWITH *, ${expression} AS ${name}${cell.calls}` }
}

function projectList(c: Composition, v: string | undefined, expression: string, item: GraphQLOutputType, nodes: Nodes): Cell {
  const name = c.name()
  const cell = project(c, name, item, nodes)
  if (!cell.calls) return { calls: '', expression: `[${name} IN ${expression} | ${cell.expression}]`, read: readEach(cell.read) }
  const list = c.name()
  const kept = keepNull(cell, item)
  const calls = `\nCALL (${v ?? ''}) { UNWIND ${expression} AS ${name}${kept.calls}\nRETURN collect(${kept.expression}) AS ${list} }`
  return { calls, expression: `CASE WHEN ${expression} IS NULL THEN NULL ELSE ${list} END`, read: readEach(kept.read) }
}

/** As an item of collect(), which drops nulls: where the item may be one, it travels in a list of its own. */
export function keepNull(cell: Cell, type: GraphQLOutputType): Cell {
  if (isNonNullType(type)) return cell
  const { calls, expression, read } = cell
  return { calls, expression: `[${expression}]`, read: ([item]: [never]) => (read ? read(item) : item) }
}
