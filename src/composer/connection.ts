import { type FieldNode, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { call, type Folded, placeRows, type Reached } from './call'
import type { Composition, Scope } from './composition'
import { type Page, PageColumns } from './page'
import type { Cell } from './projection'
import { newRow } from './row'

/** A Relay connection: its list field's file returns `value` and `cursor`; order, limit and count are added here. */
export function isConnection(type: GraphQLNamedType): type is GraphQLObjectType {
  return isObjectType(type) && type.name.endsWith('Connection')
}

/** Composes the selected parts of a connection and none else: a total alone reads no page. */
export function foldConnection(c: Composition, reached: Reached, scope: Scope): Folded {
  return new Connection(c, reached, scope).fold()
}

type Answer = Page & { total: number; further: unknown[] }
type Part = (answer: Answer) => unknown

class Connection {
  private readonly type: GraphQLObjectType
  private readonly columns: PageColumns
  private readonly value: string
  private readonly cursor: string
  /** The variables of the page and of the total, where they are asked for. */
  private page: string | undefined
  private total: string | undefined
  /** The subqueries of further fields. */
  private readonly further: Cell[] = []

  constructor(
    private readonly c: Composition,
    private readonly reached: Reached,
    private readonly scope: Scope,
  ) {
    this.type = getNamedType(reached.def.type) as GraphQLObjectType
    this.value = c.name()
    this.cursor = c.name()
    this.columns = new PageColumns(c, getNamedType(this.type.getFields().edges!.type) as GraphQLObjectType, this.value, this.cursor)
  }

  fold(): Folded {
    const { c, reached, type, further, scope } = this
    const parts = [...c.selected(type, reached.nodes)].map(([key, nodes]) => [key, this.part(nodes)] as const)
    const cells = further.map(f => f.expression).join(', ')
    const answer = [this.page ?? '[]', this.total ?? 'null', scope.parameter('first'), scope.parameter('binding'), `[${cells}]`]
    return {
      clauses: `${this.pageClause()}${this.totalClause()}${further.map(f => f.calls).join('')}`,
      result: `head(collect([${answer.join(', ')}]))`,
      read: ([rows, total, size, binding, more]: [unknown[][], number, number, string, unknown[]]) => {
        const read = { rows: rows.slice(0, size), more: rows.length > size, total, binding, further: more }
        const row = newRow(type.name)
        for (const [key, part] of parts) row[key] = part(read)
        return row
      },
    }
  }

  private part(nodes: readonly FieldNode[]): Part {
    const name = nodes[0]!.name.value
    if (name === '__typename') return () => this.type.name
    const def = this.type.getFields()[name]!
    if (name === 'totalCount') {
      this.total ??= this.c.name()
      return answer => answer.total
    }
    if (name !== 'edges' && name !== 'nodes' && name !== 'pageInfo') return this.furtherPart(def, nodes)
    this.page ??= this.c.name()
    if (name === 'pageInfo') return this.columns.pageInfo(getNamedType(def.type) as GraphQLObjectType, nodes)
    return this.columns[name](nodes)
  }

  /** Any other field of a connection is a file, which sees the list's arguments, its parent and, as $list, its rows. */
  private furtherPart(def: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Part {
    const { c, reached, type, scope } = this
    const list = { scope, rows: this.subquery(this.allRows()) }
    const cell = call(c, { v: reached.v, type, body: c.library.body(type, def.name)!, def, nodes, list })
    const index = this.further.push(cell) - 1
    return ({ further }) => (cell.read ? cell.read(further[index] as never) : further[index])
  }

  private pageClause(): string {
    if (!this.page) return ''
    const { reached, value, cursor, columns, scope } = this
    const tail = ` ORDER BY ${cursor} LIMIT ${scope.parameter('first')} + 1`
    const rows = placeRows(reached.body, { parent: reached.v, value, cursor, ...scope }, tail)
    return this.subquery(`\n${rows}${columns.calls}\nRETURN collect(${columns.list}) AS ${this.page}`)
  }

  private totalClause(): string {
    return this.total ? `\n${this.subquery(`${this.subquery(this.allRows())}\nRETURN count(*) AS ${this.total}`)}` : ''
  }

  /** Every row of the list, from its beginning; where a further field's file says `$list`, it gets them as `row`. */
  private allRows(): string {
    const { reached, scope } = this
    const parameter = (name: string) => (name === 'after' ? 'null' : scope.parameter(name))
    return reached.body.place({ parent: reached.v, value: 'row', cursor: 'position', parameter })
  }

  private subquery(text: string): string {
    return `CALL (${this.reached.v ?? ''}) { ${text} }`
  }
}
