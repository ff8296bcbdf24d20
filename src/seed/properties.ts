import { type GraphQLInputObjectType, getNamedType } from 'graphql'
import { int } from 'neo4j-driver'

/** Values as Neo4j keeps them, by property. */
export type Properties = Record<string, unknown>

/** The stated values of an input object, as its type says: an `Int` becomes an integer of the graph. Fields left out on purpose are named. */
export function properties(input: GraphQLInputObjectType, values: Record<string, unknown>, except: string[]): Properties {
  const stated: Properties = {}
  for (const { name, isInteger } of fieldsOf(input)) {
    const value = values[name]
    if (value === null || value === undefined || except.includes(name)) continue
    stated[name] = isInteger && typeof value === 'number' ? int(value) : value
  }
  return stated
}

function fieldsOf(input: GraphQLInputObjectType): { name: string; isInteger: boolean }[] {
  const before = known.get(input)
  if (before) return before
  const fields = Object.values(input.getFields()).map(({ name, type }) => ({ name, isInteger: getNamedType(type).name === 'Int' }))
  known.set(input, fields)
  return fields
}
const known = new WeakMap<GraphQLInputObjectType, { name: string; isInteger: boolean }[]>()
