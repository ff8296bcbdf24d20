import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { call, type Folded, placeRows, type Reached } from './call'
import type { Composition, Scope } from './composition'
import { type Page, PageColumns } from './page'
import type { Cell } from './projection'
import { newRow } from './row'

/** A Relay connection: its list field's file returns `value` and `cursor`; order, limit and count are added here. */
export function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection')
}

type Answer = Page & { total: number; further: unknown[] }
type Part = (answer: Answer) => unknown

/** Composes the selected parts of a connection and none else: a total alone reads no page. */
export function foldConnection(c: Composition, reached: Reached, scope: Scope): Folded {
  const type = getNamedType(reached.def.type) as GraphQLObjectType
  const [value, cursor, page, total] = [c.name(), c.name(), c.name(), c.name()]
  const columns = new PageColumns(c, getNamedType(type.getFields().edges!.type) as GraphQLObjectType, value, cursor)
  const further: Cell[] = []
  const asked = new Set<string>()
  const parts = [...c.selected(type, reached.nodes)].map(([key, nodes]): [string, Part] => {
    asked.add(nodes[0]!.name.value)
    return [key, partOf(c, reached, scope, type, nodes, columns, further)]
  })
  const wants = { page: ['edges', 'nodes', 'pageInfo'].some(f => asked.has(f)), total: asked.has('totalCount') }
  const clauses = [
    wants.page ? pageClause(reached, scope, { value, cursor, page }, columns) : '',
    wants.total ? totalClause(reached, scope, total) : '',
    ...further.map(f => f.calls),
  ]
  const cells = further.map(f => f.expression).join(', ')
  return {
    clauses: clauses.join(''),
    result: `head(collect([${wants.page ? page : '[]'}, ${wants.total ? total : 'null'}, ${scope.parameter('first')}, ${scope.parameter('binding')}, [${cells}]]))`,
    read: ([rows, count, size, binding, more]: [unknown[][], number, number, string, unknown[]]) => {
      const answer = { rows: rows.slice(0, size), more: rows.length > size, total: count, binding, further: more }
      const row = newRow(type.name)
      for (const [key, part] of parts) row[key] = part(answer)
      return row
    },
  }
}

function partOf(
  c: Composition,
  reached: Reached,
  scope: Scope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  columns: PageColumns,
  further: Cell[],
): Part {
  const name = nodes[0]!.name.value
  if (name === '__typename') return () => type.name
  if (name === 'totalCount') return answer => answer.total
  if (name === 'edges') return columns.edges(nodes)
  if (name === 'nodes') return columns.nodes(nodes)
  const def = type.getFields()[name]!
  if (name === 'pageInfo') return columns.pageInfo(getNamedType(def.type) as GraphQLObjectType, nodes)
  // any other field of a connection is a file, which sees the list's arguments, its parent and, as $list, its rows
  const cell = call(c, {
    v: reached.v,
    type,
    body: c.library.body(type, name)!,
    def,
    nodes,
    list: { scope, rows: subquery(reached.v, allRows(reached, scope)) },
  })
  const index = further.push(cell) - 1
  return answer => (cell.read ? cell.read(answer.further[index] as never) : answer.further[index])
}

function pageClause(
  { v, body }: Reached,
  scope: Scope,
  names: { value: string; cursor: string; page: string },
  columns: PageColumns,
): string {
  const { value, cursor, page } = names
  const tail = ` ORDER BY ${cursor} LIMIT ${scope.parameter('first')} + 1`
  const rows = placeRows(body, { parent: v, value, cursor, ...scope }, tail)
  return `CALL (${v ?? ''}) {\n${rows}${columns.calls}\nRETURN collect(${columns.list}) AS ${page} }`
}

function totalClause(reached: Reached, scope: Scope, total: string): string {
  return `\n${subquery(reached.v, `${subquery(reached.v, allRows(reached, scope))}\nRETURN count(*) AS ${total}`)}`
}

const subquery = (v: string | undefined, text: string) => `CALL (${v ?? ''}) { ${text} }`

/** Every row of the list, from its beginning; where a further field's file says `$list`, it gets them as `row`. */
function allRows({ v, body }: Reached, scope: Scope): string {
  const parameter = (name: string) => (name === 'after' ? 'null' : scope.parameter(name))
  return body.place({ parent: v, value: 'row', cursor: 'position', parameter })
}
