import {
  type DocumentNode,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  isInputType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import { type Executor, Incomplete } from './executor'
import type { Context } from './request'

/** An operation without what is selected below the fields of Query, and what it was made of. */
interface Outline {
  document: DocumentNode
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
  fields: Map<FieldNode, FieldNode>
}

/**
 * Answers operations whose fields are all answered by statements. graphql-js sees only the fields of Query, with their arguments and their
 * errors: what a statement's reader makes of a row is the answer as it stands, and walking it value by value once more would take as long as reading it.
 */
export class Completer {
  private readonly outlines = new WeakMap<OperationDefinitionNode, Outline | null>()
  /** By the operation that graphql-js executes. */
  private readonly originals = new WeakMap<OperationDefinitionNode, Outline>()
  private readonly schema: GraphQLSchema

  constructor(
    private readonly api: GraphQLSchema,
    private readonly executor: Executor,
  ) {
    this.schema = outlineOf(api, (_source, _args, context: Context, info) => executor.complete(context, this.original(info)))
  }

  /** The data of an answer without errors. Undefined where it has any, or is not all of the statements: `execute` gives the answer then, and asks nothing again. */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variableValues: Record<string, unknown> | undefined,
    contextValue: Context,
  ): Promise<Record<string, unknown> | undefined> {
    const known = this.outlines.get(operation)
    const outline = known === undefined ? this.outline(document, operation) : known
    if (!outline) return undefined
    const { schema } = this
    const { data, errors } = await execute({ schema, document: outline.document, variableValues: variableValues ?? {}, contextValue })
    if (errors?.some(({ originalError }) => originalError instanceof Incomplete)) this.outlines.set(operation, null)
    return errors ? undefined : (data as Record<string, unknown>)
  }

  private outline(document: DocumentNode, operation: OperationDefinitionNode): Outline | null {
    const { selections } = operation.selectionSet
    const { mode } = this.executor
    const outline = mode === 'composed' && selections.every(isPlain) ? outlineOfOperation(document, operation, selections) : null
    this.outlines.set(operation, outline)
    if (outline) this.originals.set(outline.document.definitions[0] as OperationDefinitionNode, outline)
    return outline
  }

  /** What a resolver of the API is given. */
  private original(info: GraphQLResolveInfo): GraphQLResolveInfo {
    const { operation, fragments, fields } = this.originals.get(info.operation)!
    const parentType = this.api.getQueryType()!
    const { type: returnType } = parentType.getFields()[info.fieldName]!
    const fieldNodes = info.fieldNodes.map(node => fields.get(node)!)
    return { ...info, schema: this.api, operation, fragments, fieldNodes, parentType, returnType }
  }
}

const isPlain = (selection: SelectionNode): selection is FieldNode =>
  selection.kind === Kind.FIELD && !selection.name.value.startsWith('__')

function outlineOfOperation(document: DocumentNode, operation: OperationDefinitionNode, selections: readonly FieldNode[]): Outline {
  const fields = new Map<FieldNode, FieldNode>()
  for (const field of selections) {
    const { selectionSet: _below, ...bare } = field
    fields.set(bare, field)
  }
  const bare = { ...operation, selectionSet: { ...operation.selectionSet, selections: [...fields.keys()] } }
  const named = document.definitions.filter(definition => definition.kind === Kind.FRAGMENT_DEFINITION)
  const fragments = Object.fromEntries(named.map(fragment => [fragment.name.value, fragment]))
  return { document: { kind: Kind.DOCUMENT, definitions: [bare] }, operation, fragments, fields }
}

/** A schema with the fields of Query, each of which returns whatever its resolver gives. */
function outlineOf(api: GraphQLSchema, resolve: GraphQLFieldResolver<unknown, Context>): GraphQLSchema {
  const whole = new GraphQLScalarType({ name: 'Whole' })
  const { name, fields } = api.getQueryType()!.toConfig()
  const bare = Object.entries(fields).map(([key, field]) => {
    const type = isNonNullType(field.type) ? new GraphQLNonNull(whole) : whole
    return [key, { ...field, type, resolve }] as const
  })
  const query = new GraphQLObjectType({ name, fields: Object.fromEntries(bare) })
  const types = Object.values(api.getTypeMap()).filter(isInputType)
  return new GraphQLSchema({ query, types, directives: api.getDirectives(), assumeValid: true })
}
