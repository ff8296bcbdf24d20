import type { GraphQLEnumType, GraphQLSchema } from 'graphql'

/** A type or property as the reconciliation protocol names it. */
export interface Named {
  id: string
  name: string
}

/** The entity types, each with its Chinese name from the schema. */
export function typesOf(schema: GraphQLSchema): Named[] {
  const types = schema.getType('EntityType') as GraphQLEnumType
  return types.getValues().map(({ name, description }) => ({ id: name, name: `${description} (${name})` }))
}

/** What a table can be extended by. */
export const properties: Named[] = [
  { id: 'name', name: '名称 (name)' },
  { id: 'nameEn', name: '英文名 (nameEn)' },
  { id: 'aliases', name: '别名 (aliases)' },
  { id: 'districts', name: '所在行政区划 (districts)' },
  { id: 'evidence', name: '出处 (evidence)' },
]
