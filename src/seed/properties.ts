import { type GraphQLInputObjectType, getNamedType } from 'graphql'
import { int, isInt } from 'neo4j-driver'

/** Values as Neo4j keeps them, by property. */
export type Properties = Record<string, unknown>

/** The stated values of an input object, as its type says: an `Int` becomes an integer of the graph. Fields left out on purpose are named. */
export function properties(input: GraphQLInputObjectType, values: Record<string, unknown>, except: string[]): Properties {
  const fields = Object.values(input.getFields()).filter(({ name }) => !except.includes(name))
  const stated = fields.filter(({ name }) => values[name] !== null && values[name] !== undefined)
  return Object.fromEntries(stated.map(field => [field.name, stored(values[field.name], getNamedType(field.type).name)]))
}

function stored(value: unknown, type: string): unknown {
  return type === 'Int' && typeof value === 'number' && !isInt(value) ? int(value) : value
}
