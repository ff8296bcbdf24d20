import { type FieldNode, type GraphQLField, type GraphQLObjectType, getNamedType, getNullableType, isListType } from 'graphql'
import { getArgumentValues } from 'graphql/execution/values'
import type { Body, Names } from './body'
import type { Composition, ListScope, Read, Scope } from './composition'
import { foldConnection, isConnection } from './connection'
import { type Cell, keepNull, project } from './projection'
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

/** The field as a subquery behind its parent, which gives one row whatever the guard says. */
export function call(c: Composition, reached: Reached, guard?: Guard): Cell {
  const name = c.name()
  const { clauses, result, read } = fold(c, reached)
  const imports = guard ? `${reached.v}, ${guard.variable}` : (reached.v ?? '')
  const only = guard ? `WITH * WHERE ${guard.variable} IN ['${guard.types.join("', '")}']\n` : ''
  return { calls: `\nCALL (${imports}) {\n${only}${clauses}\nRETURN ${result} AS ${name} }`, expression: name, read }
}

/** The field's body, what is selected of its rows, and all of them folded into one value. */
export function fold(c: Composition, reached: Reached): Folded {
  const { type, def, nodes } = reached
  // a field of an interface is one field, whichever of its types is asked
  const owner = type.getInterfaces().find(i => def.name in i.getFields()) ?? type
  const entered = c.enter(owner.name, def, nodes[0]!, reached.list)
  const scope = withParts(c, reached, reached.body.parameters.has('given') ? withGiven(c, reached, entered) : entered)
  return isConnection(getNamedType(def.type)) ? foldConnection(c, reached, scope) : foldRows(c, reached, scope)
}

/** A scope in which `$given` stands for the files of the arguments that are given, in the order of the SDL; where none is, for `none.cypher`. */
function withGiven(c: Composition, { type, def, nodes }: Reached, scope: Scope): Scope {
  const values = getArgumentValues(def, nodes[0]!, c.info.variableValues)
  const files = def.args.flatMap(({ name }) => (values[name] == null ? [] : (c.library.argument(type, def.name, name) ?? [])))
  const chosen = files.length > 0 ? files : [c.library.argument(type, def.name, 'none')!]
  const text = chosen.map(file => file.place({ parent: undefined, value: 'value', ...scope })).join('\n')
  return { parameter: name => (name === 'given' ? text : scope.parameter(name)) }
}

/** A scope in which `$part` stands for the file of that name, a part of the field's own: `cypher/<Type>/<field>/<part>.cypher`. */
function withParts(c: Composition, { type, def }: Reached, scope: Scope): Scope {
  const parameter = (name: string): string => {
    const part = def.args.some(a => a.name === name) ? undefined : c.library.argument(type, def.name, name)
    return part ? part.place({ parent: undefined, value: 'value', ...scope }) : scope.parameter(name)
  }
  return { parameter }
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
