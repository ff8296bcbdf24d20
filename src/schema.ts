import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  buildASTSchema,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  type GraphQLSchema,
  GraphQLString,
  isObjectType,
  type ValueNode,
} from 'graphql'
import gql from 'graphql-tag'
import { nameKey } from './seed/key'

/** The project's own folder: `schema/`, `cypher/` and `seeds/` lie in it. */
export const root = resolve(__dirname, '..')

/** Builds the schema from `schema/*.graphql`, and further SDL files where they are named. It has no resolvers yet. */
export function readSchema(...further: string[]): GraphQLSchema {
  const folder = join(root, 'schema')
  const files = [
    ...readdirSync(folder)
      .sort()
      .map(name => join(folder, name)),
    ...further,
  ]
  const schema = buildASTSchema(gql(files.map(file => readFileSync(file, 'utf8')).join('\n')))
  Object.assign(schema.getType('Ref')!, { parseValue: GraphQLID.parseValue, parseLiteral: GraphQLID.parseLiteral })
  Object.assign(schema.getType('Weight')!, {
    parseValue: (value: unknown) => weight(GraphQLFloat.parseValue(value)),
    parseLiteral: (node: ValueNode) => weight(GraphQLFloat.parseLiteral(node)),
  })
  Object.assign(schema.getType('NamePart')!, {
    parseValue: (value: unknown) => namePart(GraphQLString.parseValue(value)),
    parseLiteral: (node: ValueNode) => namePart(GraphQLString.parseLiteral(node)),
  })
  return schema
}

function namePart(text: string): string {
  const key = nameKey(text)
  if (key.length >= 1 && key.length <= 200) return key
  throw new GraphQLError(`A part of a name must be 1 to 200 characters, but got ${key.length}`)
}

function weight(value: number): number {
  if (value < 0 || value > 1_000) throw new GraphQLError(`A weight must be 0 to 1000, but got ${value}`)
  return value
}

/** The kind that begins the ids of each entity type: `EconomicZone` is `zone`, because `Query.zone` looks one up. */
export function kindsOf(schema: GraphQLSchema): Map<string, string> {
  const lookUps = Object.values(schema.getQueryType()!.getFields()).filter(f => f.args.length === 1 && f.args[0]!.name === 'id')
  return new Map(lookUps.flatMap(f => (isObjectType(f.type) ? [[f.type.name, f.name] as const] : [])))
}
