import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import { introspectionSizes } from './introspection'
import { listLength, pageOf } from './pageSize'
import { introspects } from './structure'

/** How many objects an answer may hold in the worst case: of the graph, and of the schema itself. */
export interface Cost {
  nodes: number
  introspectionNodes: number
}

/** A list without a page size of its own (`evidence`, `segments`) is taken to hold so many. */
const UNPAGED = 2

/** The lists that a page size given one field above speaks of: `enterprises(first: 5) { nodes { … } }`. */
const PAGED = new Set(['nodes', 'edges', 'hits', 'candidates', 'paths', 'groups'])

/** The cost of an operation with these variables, by arithmetic alone: each field once, each fragment once for each page size it is spread under. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): Cost {
  const fragments = new Map(document.definitions.flatMap(d => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])))
  const root = schema.getRootType(operation.operation)
  const count = new Count(schema, fragments, withDefaults(operation, variables))
  const nodes = root ? count.of(operation.selectionSet, root, undefined) : 0
  return { nodes, introspectionNodes: count.introspectionNodes }
}

function withDefaults({ variableDefinitions }: OperationDefinitionNode, variables: Record<string, unknown>): Record<string, unknown> {
  const defaults = (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
  )
  return { ...Object.fromEntries(defaults), ...variables }
}

class Count {
  introspectionNodes = 0
  private readonly known = new Map<string, number>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
  ) {}

  /** The objects below one object of this type; `page` is the page size that its parent was given. */
  of({ selections }: SelectionSetNode, type: GraphQLNamedType, page: number | undefined): number {
    let sum = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) sum += this.ofField(selection, type, page)
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += this.ofFragment(selection.name.value, page)
      else sum += this.of(selection.selectionSet, this.conditionOf(selection.typeCondition?.name.value, type), page)
    }
    return sum
  }

  private ofField(node: FieldNode, parent: GraphQLNamedType, page: number | undefined): number {
    const def = this.definition(parent, node)
    const type = def && getNamedType(def.type)
    if (!def || !node.selectionSet || !isCompositeType(type)) return 0
    const own = pageOf(node, def, this.variables)
    const objects = this.sizeOf(node, def, parent, own, page) * (1 + this.of(node.selectionSet, type, own ?? page))
    if (!introspects(node)) return objects
    this.introspectionNodes += objects
    return 0
  }

  private sizeOf(
    node: FieldNode,
    def: GraphQLField<unknown, unknown>,
    parent: GraphQLNamedType,
    own: number | undefined,
    page: number | undefined,
  ) {
    if (!isListType(getNullableType(def.type))) return 1
    if (parent.name.startsWith('__')) return introspectionSizes(this.schema)[`${parent.name}.${def.name}`] ?? UNPAGED
    return listLength(node, def, this.variables) ?? own ?? (PAGED.has(def.name) ? page : undefined) ?? UNPAGED
  }

  private ofFragment(name: string, page: number | undefined): number {
    const key = `${name} ${page}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    this.known.set(key, 0) // one that spreads itself is refused by the validation
    const fragment = this.fragments.get(name)
    const type = fragment && this.schema.getType(fragment.typeCondition.name.value)
    const nodes = type ? this.of(fragment.selectionSet, type, page) : 0
    this.known.set(key, nodes)
    return nodes
  }

  private conditionOf(name: string | undefined, type: GraphQLNamedType): GraphQLNamedType {
    return (name === undefined ? undefined : this.schema.getType(name)) ?? type
  }

  private definition(parent: GraphQLNamedType, node: FieldNode): GraphQLField<unknown, unknown> | undefined {
    if (introspects(node)) return node.name.value === '__schema' ? SchemaMetaFieldDef : TypeMetaFieldDef
    return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
  }
}
