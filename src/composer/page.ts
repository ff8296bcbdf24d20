import type { FieldNode, GraphQLObjectType } from 'graphql'
import type { Composition, Read } from './composition'
import { encodeCursor } from './cursor'
import { addFields, project } from './projection'
import { Columns, newRow, type Row } from './row'

/** One page as a statement returned it; a row's first cell is its cursor. */
export interface Page {
  rows: unknown[][]
  /** True where the list goes on. */
  more: boolean
  /** What its cursors belong to. */
  binding: string
}

type FromPage = (page: Page) => unknown
type FromRow = (cells: unknown[], page: Page) => unknown

/** What is selected of each row of a connection: `edges`, `nodes` and `pageInfo` share one set of columns. */
export class PageColumns {
  calls = ''
  private readonly columns: string[]
  private readonly node: string
  private readonly plain: boolean

  constructor(
    private readonly c: Composition,
    private readonly edge: GraphQLObjectType,
    private readonly value: string,
    cursor: string,
  ) {
    this.columns = [cursor]
    // an edge with fields of its own is a map that holds its node
    this.plain = Object.keys(edge.getFields()).every(f => f === 'cursor' || f === 'node')
    this.node = this.plain ? value : c.name()
    if (!this.plain) this.calls = `\nWITH *, ${value}.node AS ${this.node}`
  }

  /** A Cypher list of all columns. */
  get list(): string {
    return `[${this.columns.join(', ')}]`
  }

  nodes(nodes: readonly FieldNode[]): FromPage {
    const read = this.addNode(nodes)
    return page => page.rows.map(cells => read(cells, page))
  }

  edges(nodes: readonly FieldNode[]): FromPage {
    const own = new Map<string, readonly FieldNode[]>()
    const readers: [string, FromRow][] = []
    for (const [key, fields] of this.c.selected(this.edge, nodes)) {
      const name = fields[0]!.name.value
      if (name === 'cursor') readers.push([key, (cells, page) => encodeCursor(page.binding, cells[0])])
      else if (name === 'node') readers.push([key, this.addNode(fields)])
      else own.set(key, fields)
    }
    const fill = this.addOwn(own, this.c.order(this.edge, nodes))
    return page =>
      page.rows.map(cells => {
        const row = fill(cells)
        for (const [key, read] of readers) row[key] = read(cells, page)
        return row
      })
  }

  pageInfo(type: GraphQLObjectType, nodes: readonly FieldNode[]): FromPage {
    const keys = [...this.c.asked(type, nodes)].map(([key, fields]) => [key, fields[0]!.name.value] as const)
    const last = ({ rows, binding }: Page) => (rows.length ? encodeCursor(binding, rows.at(-1)![0]) : null)
    return page => {
      const row = newRow(type.name)
      for (const [key, name] of keys) row[key] = name === '__typename' ? type.name : name === 'hasNextPage' ? page.more : last(page)
      return row
    }
  }

  private addNode(nodes: readonly FieldNode[]): FromRow {
    const cell = project(this.c, this.node, this.edge.getFields().node!.type, nodes)
    this.calls += cell.calls
    return this.add(cell.expression, cell.read)
  }

  private addOwn(fields: Map<string, readonly FieldNode[]>, keys: string[]): (cells: unknown[]) => Row {
    const columns = new Columns()
    this.calls += addFields(this.c, this.value, this.edge, fields, columns)
    if (!columns.size) return () => newRow(this.edge.name, keys)
    const index = this.columns.push(columns.list) - 1
    return cells => columns.fill(newRow(this.edge.name, keys), cells[index] as unknown[])
  }

  private add(expression: string, read: Read): FromRow {
    const index = this.columns.push(expression) - 1
    return cells => (read ? read(cells[index] as never) : cells[index])
  }
}
