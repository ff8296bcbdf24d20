import {
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import type { Executor } from './executor'
import type { Library } from './library'
import type { Context } from './request'
import { ID, isRow, needsOf, TYPE } from './row'

type Resolver = GraphQLFieldResolver<unknown, Context>

/** Gives every field of the schema its resolver: its TypeScript, its file, or the property of its own name. Changes the schema in place. */
export function attachResolvers(schema: GraphQLSchema, library: Library, executor: Executor): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = source => (isRow(source) ? source[TYPE] : (source as { __typename: string }).__typename)
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      const computed = library.computed(type, field.name)
      const body = library.body(type, field.name)
      if (computed)
        field.resolve = (source, args, context: Context) =>
          computed.resolve(isRow(source) ? needsOf(source, computed.needs) : source, args, context)
      else if (body && type === schema.getQueryType())
        field.resolve = (_source, _args, context: Context, info) => executor.root(context, info)
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

/** The files that answer nothing: of a field, a filter, an order or a grouping that no type has. */
export function strayFiles(schema: GraphQLSchema, library: Library): string[] {
  const types = Object.values(schema.getTypeMap())
  const has = (type: GraphQLNamedType | undefined, field: string) => {
    if (isEnumType(type)) return type.getValue(field) !== undefined
    return (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) && field in type.getFields()
  }
  // a file of an interface serves the types that implement it: `EntityFilter/text` is `EnterpriseFilter.text`
  const serves = (name: string, field: string) => {
    const [, owner, part] = /^(\w+?)(Filter|Order|Grouping|Connection)?$/.exec(name)!
    if (name === 'Connection') return types.some(type => isObjectType(type) && type.name.endsWith('Connection') && has(type, field))
    if (!part || part === 'Connection') return has(schema.getType(name), field)
    const owners = types.filter(type => isObjectType(type) && [type.name, ...type.getInterfaces().map(i => i.name)].includes(owner!))
    return owners.some(type => has(schema.getType(`${type.name}${part}`), field) || (field === 'asOf' && part === 'Filter'))
  }
  return library.names().filter(name => {
    const [type, field, argument] = name.split('.') as [string, string, string | undefined]
    if (argument === undefined) return !serves(type, field)
    const owner = schema.getType(type)
    const args = isObjectType(owner) ? (owner.getFields()[field]?.args ?? []) : []
    const part = isObjectType(owner) && library.body(owner, field)?.parameters.has(argument)
    return argument !== 'none' && !part && !args.some(({ name }) => name === argument)
  })
}
