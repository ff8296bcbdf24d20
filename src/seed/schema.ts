import { join } from 'node:path'
import type { GraphQLScalarType, GraphQLSchema } from 'graphql'
import { readSchema, root } from '../schema'
import { parseDate } from './date'

/** The API's SDL and that of the data files as one schema, with a `Date` that checks its values. */
export function seedSchema(): GraphQLSchema {
  const schema = readSchema(join(root, 'seeds', 'seeds.graphql'))
  const date = schema.getType('Date') as GraphQLScalarType
  date.parseValue = parseDate
  return schema
}
