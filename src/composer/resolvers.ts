import { type GraphQLFieldResolver, type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql'
import type { Executor, Request } from './executor'
import type { Library } from './library'
import { ID, isRow, needKey, TYPE } from './row'

/** What every resolver is given. */
export interface Context {
  request: Request
  /** The folder with the source texts, where this server holds them. */
  textsDir: string | undefined
}

type Resolver = GraphQLFieldResolver<unknown, Context>

/** Gives every field of the schema its resolver: its TypeScript, its file, or the property of its own name. Changes the schema in place. */
export function attachResolvers(schema: GraphQLSchema, library: Library, executor: Executor): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = source => (isRow(source) ? source[TYPE] : (source as { __typename: string }).__typename)
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const computed = library.computed(type, field.name)
      const body = library.body(type, field.name)
      if (computed) field.resolve = (source, args, context: Context) => computed.resolve(needsOf(source, computed.needs), args, context)
      else if (body && type === schema.getQueryType())
        field.resolve = (_source, _args, context: Context, info) => executor.root(context.request, info)
      else if (body) field.resolve = childResolver(executor)
    }
  }
}

/** A field that has neither file nor TypeScript: what the statement returned for it, or the property of its name. */
export const propertyResolver: Resolver = (source, _args, _context, info) =>
  isRow(source) ? source[info.path.key as string] : (source as Record<string, unknown>)[info.fieldName]

/** At hand where the parent's statement reached it; otherwise fetched by the parent's id, together with its siblings. */
function childResolver(executor: Executor): Resolver {
  return (source, _args, { request }, info) => {
    if (isRow(source) && info.path.key in source) return source[info.path.key as string]
    return executor.child(request, info, isRow(source) ? source[ID]! : (source as { id: string }).id)
  }
}

function needsOf(source: unknown, needs: string[]): unknown {
  return isRow(source) ? Object.fromEntries(needs.map(n => [n, source[needKey(n)]])) : source
}

/** The files that answer a field no type has: misnamed ones. */
export function strayFiles(schema: GraphQLSchema, library: Library): string[] {
  return library.names().filter(name => {
    const [typeName, field] = name.split('.') as [string, string]
    const type = schema.getType(typeName)
    return !((isObjectType(type) || isInterfaceType(type)) && field in type.getFields())
  })
}
