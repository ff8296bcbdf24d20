import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

const sizes = new WeakMap<GraphQLSchema, Record<string, number>>()

/** How long the lists of introspection are in this schema, by field (`__Type.fields`): the mean over the types that have any, rounded up. */
export function introspectionSizes(schema: GraphQLSchema): Record<string, number> {
  const known = sizes.get(schema) ?? measure(schema)
  sizes.set(schema, known)
  return known
}

function measure(schema: GraphQLSchema): Record<string, number> {
  const types = Object.values(schema.getTypeMap())
  const composite = types.filter(t => isObjectType(t) || isInterfaceType(t))
  const fields = composite.flatMap(t => Object.values(t.getFields()))
  const enums = types.filter(isEnumType)
  const inputs = types.filter(isInputObjectType)
  const interfaces = types.filter(isInterfaceType)
  const mean = (counts: number[]) => Math.ceil(counts.reduce((sum, n) => sum + n, 0) / Math.max(1, counts.length))
  return {
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    '__Directive.args': mean(schema.getDirectives().map(d => d.args.length)),
    '__Type.fields': mean(composite.map(t => Object.keys(t.getFields()).length)),
    '__Type.interfaces': mean(composite.map(t => t.getInterfaces().length)),
    '__Type.possibleTypes': mean(interfaces.map(t => schema.getPossibleTypes(t).length)),
    '__Type.enumValues': mean(enums.map(e => e.getValues().length)),
    '__Type.inputFields': mean(inputs.map(t => Object.keys(t.getFields()).length)),
    '__Field.args': mean(fields.map(f => f.args.length)),
  }
}
