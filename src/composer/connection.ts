import { type FieldNode, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { getArgumentValues } from 'graphql/execution/values'
import { call, type Folded, type Reached } from './call'
import type { Composition, Scope } from './composition'
import { type Page, PageColumns } from './page'
import type { Cell } from './projection'
import { newRow } from './row'
import { type Rows, rowsOf } from './rows'

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
  private readonly rows: Rows
  private readonly value: string
  private readonly cursor: string
  /** The variables of the page and of the total, where they are asked for. */
  private page: string | undefined
  private total: string | undefined
  /** The variable of all rows of a ranking, where more than one part of the answer needs them. */
  private readonly ranking: string | undefined
  /** The subqueries of further fields. */
  private readonly further: Cell[] = []

  constructor(
    private readonly c: Composition,
    private readonly reached: Reached,
    private readonly scope: Scope,
  ) {
    this.type = getNamedType(reached.def.type) as GraphQLObjectType
    this.rows = rowsOf(c, reached, scope)
    this.value = c.name()
    this.cursor = c.name()
    if (this.rows.ranked && this.users() > 1) this.ranking = c.name()
    this.columns = new PageColumns(c, getNamedType(this.type.getFields().edges!.type) as GraphQLObjectType, this.value, this.cursor)
  }

  fold(): Folded {
    const { c, reached, type, further, scope } = this
    const parts = [...c.selected(type, reached.nodes)].map(([key, nodes]) => [key, this.part(nodes)] as const)
    const keys = c.order(type, reached.nodes)
    const cells = further.map(f => f.expression).join(', ')
    const answer = [this.page ?? '[]', this.total ?? 'null', scope.parameter('first'), scope.parameter('binding'), `[${cells}]`]
    return {
      clauses: `${this.rankingClause()}${this.pageClause()}${this.totalClause()}${further.map(f => f.calls).join('')}`,
      result: `head(collect([${answer.join(', ')}]))`,
      read: ([rows, total, size, binding, more]: [unknown[][], number, number, string, unknown[]]) => {
        const read = { rows: rows.slice(0, size), more: rows.length > size, total, binding, further: more }
        const row = newRow(type.name, keys)
        for (const [key, part] of parts) row[key] = part(read)
        return row
      },
    }
  }

  /** How many parts of the answer need the rows: the page, the total, and each further field whose file says `$list`. */
  private users(): number {
    const { c, reached, type } = this
    const names = new Set([...c.selected(type, reached.nodes).values()].map(([node]) => node!.name.value))
    const page = ['edges', 'nodes', 'pageInfo'].some(name => names.has(name)) ? 1 : 0
    return page + [...names].filter(name => name === 'totalCount' || c.library.body(type, name)?.parameters.has('list')).length
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

  /**
   * Any other field of a connection is a file, which sees the list's arguments, its parent and, as $list, its rows; `groups` also sees, as
   * $grouping, the file that its argument `by` names.
   */
  private furtherPart(def: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): Part {
    const { c, reached, type, scope } = this
    const { by } = getArgumentValues(def, nodes[0]!, c.info.variableValues)
    const node = getNamedType(type.getFields().nodes!.type) as GraphQLObjectType
    const grouping = typeof by === 'string' ? c.library.part(node, 'Grouping', by) : undefined
    const texts = {
      list: this.ranking ? `UNWIND ${this.ranking} AS ranked\nWITH *, ranked[1] AS row` : this.subquery(this.rows.all()),
      ...(grouping && { grouping: grouping.place({ parent: 'row', value: 'found', ...scope }) }),
    }
    const list = { scope, texts }
    const cell = call(c, { v: reached.v, type, body: c.library.body(type, def.name)!, def, nodes, list, also: this.ranking })
    const index = this.further.push(cell) - 1
    const read = c.read(def.type, cell.read)
    return ({ further }) => (read ? read(further[index] as never) : further[index])
  }

  private pageClause(): string {
    if (!this.page) return ''
    const { value, cursor, columns, scope } = this
    const tail = ` ORDER BY ${cursor} LIMIT ${scope.parameter('first')} + 1`
    const after = scope.parameter('after')
    const rows = this.ranking
      ? `UNWIND ${this.ranking} AS ranked\nWITH ranked[0] AS ${cursor}, ranked[1] AS ${value} WHERE ${after} IS NULL OR ranked[0] > ${after}
WITH ${value}, ${cursor}${tail}`
      : this.rows.open(value, cursor, tail)
    return this.subquery(`\n${rows}${columns.calls}\nRETURN collect(${columns.list}) AS ${this.page}`)
  }

  private rankingClause(): string {
    if (!this.ranking) return ''
    const { v } = this.reached
    const [rows, all] = [this.rows.ranked!(), `collect([position, row]) AS ${this.ranking}`]
    // at the root nothing else is in scope yet
    return v === undefined ? `${rows}\nWITH ${all}\n` : `CALL (${v}) { ${rows}\nRETURN ${all} }\n`
  }

  private totalClause(): string {
    if (!this.total) return ''
    if (this.ranking) return `\nWITH *, size(${this.ranking}) AS ${this.total}`
    const { whole } = this.rows
    const name = this.c.name()
    if (whole) return `\n${this.subquery(`MATCH (${name}:${whole}) RETURN count(${name}) AS ${this.total}`)}`
    return `\n${this.subquery(`${this.subquery(this.rows.all())}\nRETURN count(*) AS ${this.total}`)}`
  }

  private subquery(text: string): string {
    return `CALL (${[this.reached.v, this.ranking].filter(Boolean).join(', ')}) { ${text} }`
  }
}
