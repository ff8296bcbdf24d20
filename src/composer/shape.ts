import { type GraphQLInputType, type GraphQLResolveInfo, getNullableType, isEnumType, isInputObjectType, typeFromAST } from 'graphql'

/**
 * What of the variables decides the text of a statement, and not only its parameters: which are given, which fields of an input object are, and
 * the values of switches (@include, @skip) and enums, which choose a file (an order, a grouping).
 */
export function shapeOfVariables({
  operation,
  schema,
  variableValues,
}: Pick<GraphQLResolveInfo, 'operation' | 'schema' | 'variableValues'>): string {
  const definitions = operation.variableDefinitions ?? []
  return definitions
    .map(({ variable, type }) => shape(variableValues[variable.name.value], typeFromAST(schema, type as never) as GraphQLInputType))
    .join()
}

function shape(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return '-'
  const nullable = getNullableType(type)
  if (typeof value === 'boolean' || isEnumType(nullable)) return String(value)
  if (!isInputObjectType(nullable)) return '+'
  const fields = Object.values(nullable.getFields())
  return `{${fields.map(f => shape((value as Record<string, unknown>)[f.name], f.type)).join()}}`
}
