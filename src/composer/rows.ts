import { type GraphQLObjectType, getNamedType, getNullableType, isInputObjectType, isListType, isObjectType } from 'graphql'
import { getArgumentValues } from 'graphql/execution/values'
import type { Body } from './body'
import { placeRows, type Reached } from './call'
import { type Composition, isEntity, type Scope } from './composition'

/** The rows of a list, each with its place in the order. */
export interface Rows {
  /** The rows after `$after` as `value` and `cursor` in the present scope; `tail` follows them: their order and limit. */
  open(value: string, cursor: string, tail: string): string
  /** Every row from the beginning, as a subquery's text that returns `row`. */
  all(): string
  /** The same as clauses that leave `row` and `position`: of a file that ranks its rows, so that they are found once for all that is said of them. */
  ranked?(): string
  /** Where the rows are all entities of one type: their label, so that they can be counted without being read. */
  whole?: string | undefined
}

/** The rows of a field that returns a page or a list. */
export function rowsOf(c: Composition, reached: Reached, scope: Scope): Rows {
  return isFiltered(reached) ? new ListRows(c, reached, scope) : fileRows(reached, scope)
}

/** Whether the composer filters, orders and cuts what the field's file finds: the file then says no order and no limit of its own. */
export function isFiltered({ def, body }: Pick<Reached, 'def' | 'body'>): boolean {
  const takes = (name: string) => def.args.some(a => a.name === name)
  return isEntity(itemOf(def.type)) && takes('first') && !body.parameters.has('first') && (takes('filter') || !body.cursor)
}

/** A file that orders its rows itself, by its `cursor`. */
function fileRows({ v, body }: Reached, scope: Scope): Rows {
  const parameter = (name: string) => (name === 'after' ? 'null' : scope.parameter(name))
  return {
    open: (value, cursor, tail) => placeRows(body, { parent: v, value, cursor, ...scope }, tail),
    all: () => body.place({ parent: v, value: 'row', cursor: 'position', parameter }),
    ranked: () => placeRows(body, { parent: v, value: 'row', cursor: 'position', parameter }),
  }
}

/**
 * A list of entities that takes a `filter` and an `orderBy`. Each filter that is given is a file, `cypher/<Type>Filter/<field>.cypher`, a pattern
 * over `parent`. At the root the first one that an index can start replaces the field's own rows; the others are conditions. An order is a
 * file too, `cypher/<Type>Order/<VALUE>.cypher`, which returns a key.
 */
class ListRows implements Rows {
  private readonly type: GraphQLObjectType
  private readonly conditions: Body[]
  private readonly start: Body | undefined
  private readonly key: Body | undefined
  private readonly fields: Set<string>

  constructor(
    private readonly c: Composition,
    private readonly reached: Reached,
    private readonly scope: Scope,
  ) {
    const { def, nodes, v } = reached
    this.type = itemOf(def.type) as GraphQLObjectType
    const values = getArgumentValues(def, nodes[0]!, c.info.variableValues)
    const input = def.args.find(a => a.name === 'filter')?.type
    const filter = input && getNullableType(input)
    const fields = isInputObjectType(filter) ? Object.keys(filter.getFields()) : []
    this.fields = new Set(fields)
    const given = { ...(values.filter as object | undefined), asOf: values.asOf } as Record<string, unknown>
    const files = [...fields, 'asOf'].flatMap(name => (given[name] == null ? [] : (c.library.part(this.type, 'Filter', name) ?? [])))
    this.start = v === undefined ? files.find(canStart) : undefined
    this.conditions = files.filter(file => file !== this.start)
    this.key = typeof values.orderBy === 'string' ? c.library.part(this.type, 'Order', values.orderBy) : undefined
  }

  get whole(): string | undefined {
    return this.reached.v === undefined && !this.start && this.conditions.length === 0 ? this.type.name : undefined
  }

  open(value: string, cursor: string, tail: string): string {
    const after = this.scope.parameter('after')
    if (this.inIndexOrder) return `${this.found(value, cursor, after)}${this.where(value)}${tail}`
    // a list without pages has no `after`
    const behind = this.reached.def.args.some(a => a.name === 'after')
      ? `\nWITH ${value}, ${cursor} WHERE ${after} IS NULL OR ${cursor} > ${after}`
      : ''
    return `${this.keyed(value, cursor)}${behind}${tail}`
  }

  all(): string {
    return `${this.found('row', this.c.name(), 'null')}${this.where('row')}\nRETURN row`
  }

  /** Without a start of another kind and in the order of ids, the field's own file gives a page from the index. */
  private get inIndexOrder(): boolean {
    return this.reached.body.cursor && !this.start && !this.key
  }

  private keyed(value: string, cursor: string): string {
    const unused = this.c.name()
    const rows = `${this.found(value, unused, 'null')}${this.where(value)}`
    if (!this.key) return `${rows}\nWITH ${value}, ${value}.id AS ${cursor}`
    const key = this.c.name()
    const text = this.key.place({ parent: value, value: key, parameter: this.parameter })
    return `${rows}\nCALL (${value}) { ${text} }\nWITH ${value}, [${key}, ${value}.id] AS ${cursor}`
  }

  /** The rows before any condition, each once. */
  private found(value: string, cursor: string, after: string): string {
    const { start, reached } = this
    const parameter = (name: string) => (name === 'after' ? after : this.scope.parameter(name))
    if (start)
      return `${start.place({ parent: value, value, parameter: this.parameter })}\nWITH DISTINCT ${value} WHERE ${value}:${this.type.name}\nWITH ${value}`
    const rows = placeRows(reached.body, { parent: reached.v, value, cursor: reached.body.cursor ? cursor : undefined, parameter })
    return reached.body.cursor ? rows : `${rows}\nWITH DISTINCT ${value}`
  }

  private where(value: string): string {
    const conditions = this.conditions.map(file => {
      const text = file.place({ parent: value, value, parameter: this.parameter })
      return /^WHERE\b/.test(text) ? `(${text.slice('WHERE'.length).trim()})` : `EXISTS { ${text} }`
    })
    return conditions.length > 0 ? ` WHERE ${conditions.join('\n  AND ')}` : ''
  }

  private readonly parameter = (name: string): string =>
    this.fields.has(name) ? `${this.scope.parameter('filter')}.${name}` : this.scope.parameter(name)
}

/** A filter's file that finds its entities from an index: it looks something up by id or by name. */
export function canStart(file: Body): boolean {
  const text = file.place({ parent: 'parent', value: 'value', parameter: name => `$${name}` })
  return !/^WHERE\b/.test(text) && /:(Entity|Name)\b|db\.index/.test(text)
}

/** The type of a list's items, or of a connection's nodes. */
function itemOf(type: Reached['def']['type']) {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return getNamedType(nullable)
  const named = getNamedType(nullable)
  const nodes = isObjectType(named) ? named.getFields().nodes : undefined
  return nodes ? getNamedType(nodes.type) : named
}
