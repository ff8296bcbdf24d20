import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType, getNullableType, isListType } from 'graphql'
import type { Body, Names } from './body'
import type { Composition, ListScope, Read, Scope } from './composition'
import { foldConnection, isConnection } from './connection'
import { withFiles } from './files'
import { type Cell, keepNull, project, projectProperty } from './projection'
import { readEach } from './row'
import { isFiltered, rowsOf } from './rows'

/** A field that a file answers, where it is reached. */
export interface Reached {
  /** The variable of its parent; undefined under Query. */
  v: string | undefined
  type: GraphQLObjectType
  body: Body
  def: GraphQLField<unknown, unknown>
  nodes: readonly FieldNode[]
  /** For a further field of a connection: the scope of the list's arguments, and all its rows. */
  list?: ListScope
  /** Another variable that it reads: all rows of a ranking. */
  also?: string | undefined
}

/** A field's rows, folded into one: the clauses, what to return behind them, and how its cell is read. */
export interface Folded {
  clauses: string
  result: string
  read: Read
}

/** A condition on the parent: the variable that holds its type's name, and the types for which the field is asked. */
export interface Guard {
  variable: string
  types: string[]
}

/** The field behind its parent: a file that only says an expression stands as a property does; any other is a subquery, which gives one row whatever the guard says. */
export function call(c: Composition, reached: Reached, guard?: Guard): Cell {
  const { v, def, body, nodes } = reached
  if (body.expression && !guard && !isListType(getNullableType(def.type)))
    return projectProperty(c, v, body.expression({ parent: v, ...enter(c, reached) }), def.type, nodes)
  const name = c.name()
  const { clauses, result, read } = fold(c, reached)
  const imports = [reached.v, guard?.variable, reached.also].filter(Boolean).join(', ')
  const only = guard ? `WITH * WHERE ${guard.variable} IN ['${guard.types.join("', '")}']\n` : ''
  return { calls: `\nCALL (${imports}) {\n${only}${clauses}\nRETURN ${result} AS ${name} }`, expression: name, read }
}

/** The field's body, what is selected of its rows, and all of them folded into one value. */
export function fold(c: Composition, reached: Reached): Folded {
  const scope = enter(c, reached)
  return isConnection(getNamedType(reached.def.type)) ? foldConnection(c, reached, scope) : foldRows(c, reached, scope)
}

function enter(c: Composition, reached: Reached): Scope {
  const { type, def, nodes, list } = reached
  // a field of an interface is one field, whichever of its types is asked
  const owner = type.getInterfaces().find(i => def.name in i.getFields()) ?? type
  return withFiles(c, reached, c.enter(owner.name, def, nodes[0]!, list))
}

/** The rows of a plain field: a list collects them, anything else takes the first. */
function foldRows(c: Composition, reached: Reached, scope: Scope): Folded {
  const { v, body, def, nodes } = reached
  const type = getNullableType(def.type)
  const value = c.name()
  const item = keepNull(project(c, value, isListType(type) ? type.ofType : def.type, nodes), isListType(type) ? type.ofType : def.type)
  const clauses = `${isFiltered(reached) ? cut(c, reached, scope, value) : placeRows(body, { parent: v, value, ...scope })}${item.calls}`
  if (isListType(type)) return { clauses, result: `collect(${item.expression})`, read: readEach(item.read) }
  return { clauses, result: `head(collect(${item.expression}))`, read: item.read && (cell => (cell === null ? null : item.read!(cell))) }
}

/** The first rows of a list, in its order. */
function cut(c: Composition, reached: Reached, scope: Scope, value: string): string {
  const cursor = c.name()
  return rowsOf(c, reached, scope).open(value, cursor, ` ORDER BY ${cursor} LIMIT ${scope.parameter('first')}`)
}

/** A body's rows in the present scope; behind a UNION they need a subquery. `tail` follows the rows: their order and limit. */
export function placeRows(body: Body, names: Names, tail = ''): string {
  if (!body.union) return `${body.place(names, true)}${tail}`
  const { parent, value, cursor } = names
  const rows = body.place({ ...names, value: 'value', cursor: 'cursor' })
  return `CALL (${parent ?? ''}) { ${rows} }\nWITH value AS ${value}${cursor ? `, cursor AS ${cursor}` : ''}${tail}`
}
