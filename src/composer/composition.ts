import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isObjectType,
  print,
} from 'graphql'
import { collectSubfields } from 'graphql/execution/collectFields'
import type { Body } from './body'
import type { Completion } from './completion'
import type { Library } from './library'

/** A cell of a row into the object (or list, or scalar) that resolvers read. Undefined: the cell is the value. */
export type Read = ((cell: never) => unknown) | undefined

/** A field that a statement reaches, with the arguments that its `$a<number>_` parameters carry. */
export interface Occurrence {
  parent: string
  def: GraphQLField<unknown, unknown>
  node: FieldNode
}

/** One statement in the making: what was asked, the names given out so far, the fields reached. */
export class Composition {
  readonly occurrences: Occurrence[] = []
  /** The names of properties that rows are read by: one parameter, a map, for of a list Neo4j plans by its length. */
  readonly picks: Record<string, string[]> = {}
  private given = 0

  constructor(
    readonly info: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>,
    readonly library: Library,
    /** With everything below (composed), or with one level of nodes (batched). */
    readonly deep: boolean,
    /** Where what is read shall be the answer as it stands. */
    readonly completion?: Completion,
  ) {}

  /** A name that no field file uses: theirs do not begin with an underscore. */
  name(): string {
    return `_${++this.given}`
  }

  /** The parameter that holds these names of properties. */
  picked(properties: string[]): string {
    const name = `k${Object.keys(this.picks).length}`
    this.picks[name] = properties
    return `$picks.${name}`
  }

  /** Enters a field and returns how its parameters are named. A connection's further field sees its list's too, and the rows as `$list`. */
  enter(parent: string, def: GraphQLField<unknown, unknown>, node: FieldNode, list?: ListScope): Scope {
    const number = this.occurrences.push({ parent, def, node }) - 1
    const own = new Set(['binding', ...def.args.map(a => a.name)])
    const parameter = (name: string) => {
      if (own.has(name) || !list) return `$a${number}_${name}`
      return list.texts[name] ?? list.scope.parameter(name)
    }
    return { parameter }
  }

  /** How the value of a field is read. */
  read(type: GraphQLOutputType, read: Read): Read {
    return this.completion ? this.completion.of(type, read) : read
  }

  /** The keys of an object in the order of the question, where what is read shall be the answer as it stands. */
  order(type: GraphQLObjectType, nodes: readonly FieldNode[]): string[] {
    return this.completion ? [...this.asked(type, nodes).keys()] : []
  }

  /** What is selected of an object, by response key, fragments and directives resolved, in the order of the question. */
  asked(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, readonly FieldNode[]> {
    const { schema, fragments, variableValues } = this.info
    return collectSubfields(schema, fragments, variableValues, type, nodes as FieldNode[])
  }

  /** The same in the order of a statement, which is that of the fields' names: however a question is written, the database knows its plan. */
  selected(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, readonly FieldNode[]> {
    return new Map([...this.asked(type, nodes)].sort(([, [a]], [, [b]]) => compare(written(a!), written(b!))))
  }

  /** The file that answers the field in this statement: none for a node's fields where only one level is composed. */
  body(type: GraphQLObjectType, field: string): Body | undefined {
    return this.deep || !isEntity(type) ? this.library.body(type, field) : undefined
  }
}

/** A field with its arguments, whatever their order and its alias. */
const written = ({ name, arguments: all = [] }: FieldNode) => `${name.value} ${all.map(print).sort()}`

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** What a further field of a connection sees: the list's arguments, and texts that stand for a parameter, such as all rows for `$list`. */
export interface ListScope {
  scope: Scope
  texts: Record<string, string>
}

/** How the parameters of one field are named in the statement. */
export interface Scope {
  parameter(name: string): string
}

/** Entities are nodes of the graph and can be fetched again by id; other objects are maps and travel with the nearest one. */
export function isEntity(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.getInterfaces().some(i => i.name === 'Entity')
}
