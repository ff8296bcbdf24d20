import { type GraphQLNamedType, isEnumType } from 'graphql'

/** Whether a value is of a type. */
export type Test = (value: unknown) => boolean

/** The test of an enum, or of a scalar that GraphQL itself defines, as JSON shows its values. Undefined of any other type. */
export function leafTest(type: GraphQLNamedType): Test | undefined {
  if (!isEnumType(type)) return scalars[type.name]
  const names = new Set<unknown>(type.getValues().map(({ name }) => name))
  return value => names.has(value)
}

const isText: Test = value => typeof value === 'string'

const scalars: Record<string, Test> = {
  ID: isText,
  String: isText,
  Int: value => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: value => Number.isFinite(value),
  Boolean: value => typeof value === 'boolean',
}
