import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import { getArgumentValues } from 'graphql/execution/values'
import neo4j from 'neo4j-driver'
import { badInput } from '../errors'
import type { Statement } from './compose'
import type { Occurrence } from './composition'
import { bindingOf, decodeCursor } from './cursor'

/** Turns what a Ref argument names into an id. `types` are the entity types that the argument accepts. */
export type Resolve = (ref: string, types: string[], argument: string) => Promise<string>

/** A statement's parameters; `refs` are the ids that must exist, by the argument that gave them. */
export interface Bound {
  parameters: Record<string, unknown>
  refs: { argument: string; id: string; types: string[] }[]
}

type Input = GraphQLArgument | GraphQLInputField

/** The parameters of all fields of a statement. Throws BAD_USER_INPUT, which names the argument, what was expected and what came. */
export async function bindArguments(
  { occurrences, refs }: Statement,
  variables: Record<string, unknown>,
  resolve: Resolve,
): Promise<Bound> {
  const bound: Bound = { parameters: {}, refs: [] }
  await Promise.all(occurrences.map((occurrence, i) => bindField(occurrence, `a${i}_`, variables, resolve, bound)))
  if (refs) bound.parameters.refs = bound.refs.map(r => r.id)
  return bound
}

async function bindField(
  { parent, def, node }: Occurrence,
  prefix: string,
  variables: Record<string, unknown>,
  resolve: Resolve,
  bound: Bound,
) {
  const values = getArgumentValues(def, node, variables)
  const paged = def.args.some(a => a.name === 'after')
  const binding = paged ? bindingOf(`${parent}.${def.name}`, values) : ''
  if (paged) bound.parameters[`${prefix}binding`] = binding
  const given = def.args.map(argument => bind(argument, values[argument.name] ?? null))
  for (const [i, value] of (await Promise.all(given)).entries()) bound.parameters[`${prefix}${def.args[i]!.name}`] = value

  async function bind(argument: Input, value: unknown): Promise<unknown> {
    if (value === null) return null
    if (argument.name === 'first') return pageSize(value as number)
    if (argument.name === 'after') return decodeCursor(binding, value as string) ?? refuseCursor(value as string)
    return toBolt(argument, argument.type, value)
  }

  async function toBolt(argument: Input, type: GraphQLInputType, value: unknown): Promise<unknown> {
    if (value === null || value === undefined) return null
    const nullable = getNullableType(type)
    if (isListType(nullable)) return Promise.all((value as unknown[]).map(v => toBolt(argument, nullable.ofType, v)))
    const named = getNamedType(nullable)
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields())
      return Object.fromEntries(
        await Promise.all(fields.map(async f => [f.name, await toBolt(f, f.type, (value as Record<string, unknown>)[f.name])])),
      )
    }
    if (named.name === 'Ref') return toId(argument, value as string)
    return named.name === 'Int' ? neo4j.int(value as number) : value
  }

  async function toId(argument: Input, value: string): Promise<string> {
    const types = typesOf(argument)
    const id = await resolve(value, types, argument.name)
    // a single look-up answers null for an unknown id; anywhere else an unknown id is a mistake
    if (id === value && argument.name !== 'id') bound.refs.push({ argument: argument.name, id, types })
    return id
  }
}

function pageSize(first: number) {
  if (first < 1 || first > 100) throw badInput('first', 'must be 1 to 100', first)
  return neo4j.int(first)
}

function refuseCursor(cursor: string): never {
  throw badInput('after', 'must be an `endCursor` or `cursor` of the same field with the same arguments', cursor)
}

/** The entity types that an argument accepts, as its directive @names says. */
function typesOf(argument: Input): string[] {
  const directive = argument.astNode?.directives?.find(d => d.name.value === 'names')
  const types = directive?.arguments?.[0]?.value
  return types?.kind === 'ListValue' ? types.values.flatMap(v => (v.kind === 'EnumValue' ? v.value : [])) : []
}
