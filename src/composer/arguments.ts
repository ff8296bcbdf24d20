import { GraphQLError, type GraphQLInputField, type GraphQLInputType, getNullableType, isInputObjectType, isListType } from 'graphql'
import { getArgumentValues } from 'graphql/execution/values'
import neo4j from 'neo4j-driver'
import { badInput } from '../errors'
import { type Input, inRange, items, pageSize } from './bounds'
import type { Statement } from './compose'
import type { Occurrence } from './composition'
import { bindingOf, decodeCursor } from './cursor'

/** Turns what a Ref argument names into an id. `types` are the entity types that the argument accepts. */
export type Resolve = (ref: string, types: string[], argument: string) => Promise<string>

/** A statement's parameters; `refs` are the ids that must exist, with the argument that gave them; `lookedUp` those that need not. */
export interface Bound {
  parameters: Record<string, unknown>
  refs: GivenId[]
  lookedUp: string[]
}

/** An id as the client gave it. */
export interface GivenId {
  id: string
  argument: string
  types: string[]
}

/** The parameters of all fields of a statement. Throws BAD_USER_INPUT, which names the argument, what was expected and what came. */
export async function bindArguments(
  { occurrences, picks, names, refs: checked }: Statement,
  variables: Record<string, unknown>,
  resolve: Resolve,
  /** Present ids by former ones, where the statement is run for a second time. */
  renamed: ReadonlyMap<string, string> = new Map(),
): Promise<Bound> {
  const given: Given = { resolve, renamed, refs: [], lookedUp: [] }
  const bind = (occurrence: Occurrence, i: number) => new FieldArguments(occurrence, variables, given).bind(`a${i}_`, names)
  const parameters = { ...(picks && { picks }), ...Object.fromEntries((await Promise.all(occurrences.map(bind))).flat()) }
  const { refs, lookedUp } = given
  return { parameters: checked ? { ...parameters, refs: refs.map(r => r.id) } : parameters, refs, lookedUp }
}

interface Given extends Pick<Bound, 'refs' | 'lookedUp'> {
  resolve: Resolve
  renamed: ReadonlyMap<string, string>
}

/** The arguments of one field on their way to the database. */
class FieldArguments {
  private readonly values: Record<string, unknown>

  constructor(
    private readonly field: Occurrence,
    variables: Record<string, unknown>,
    private readonly given: Given,
  ) {
    this.values = getArgumentValues(field.def, field.node, variables)
  }

  /** The parameters that the statement names, behind a prefix; what else is given is only checked. */
  async bind(prefix: string, names: ReadonlySet<string>): Promise<[string, unknown][]> {
    try {
      return await this.all(prefix, names)
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      throw new GraphQLError(error.message, { nodes: this.field.node, extensions: error.extensions })
    }
  }

  private async all(prefix: string, names: ReadonlySet<string>): Promise<[string, unknown][]> {
    const isNamed = (name: string) => names.has(prefix + name)
    const wanted = this.field.def.args.filter(({ name }) => isNamed(name) || (this.values[name] ?? null) !== null)
    const bound = wanted.map(async (a): Promise<[string, unknown]> => [a.name, await this.argument(a, this.values[a.name])])
    const own: [string, unknown][] = isNamed('binding') ? [['binding', this.binding]] : []
    return [...own, ...(await Promise.all(bound))].flatMap(([name, value]) => (isNamed(name) ? [[prefix + name, value]] : []))
  }

  /** What the field's cursors belong to. */
  private get binding(): string {
    return bindingOf(`${this.field.parent}.${this.field.def.name}`, this.values)
  }

  private argument(input: Input, value: unknown): unknown {
    if (value === null || value === undefined) return null
    if (input.name === 'first') return pageSize(value as number)
    if (input.name === 'after') return decodeCursor(this.binding, value as string) ?? refuseCursor(value as string)
    return this.value(input, input.type, value)
  }

  /** As Bolt carries it: an Int as an integer, a Ref as an id. */
  private async value(input: Input, type: GraphQLInputType, value: unknown): Promise<unknown> {
    const nullable = getNullableType(type)
    if (value === null || value === undefined) return null
    if (isListType(nullable)) return Promise.all(items(input, value as unknown[]).map(item => this.value(input, nullable.ofType, item)))
    if (isInputObjectType(nullable)) return this.object(Object.values(nullable.getFields()), value as Record<string, unknown>)
    if (namesEntity(input)) return this.ref(input, value as string)
    if (nullable.name === 'ID') return this.id(value as string)
    return nullable.name === 'Int' ? neo4j.int(inRange(input, value as number)) : value
  }

  private async object(fields: GraphQLInputField[], value: Record<string, unknown>): Promise<object> {
    return Object.fromEntries(await Promise.all(fields.map(async f => [f.name, await this.value(f, f.type, value[f.name])])))
  }

  private async ref(input: Input, value: string): Promise<string> {
    const { resolve, renamed, refs } = this.given
    const types = typesOf(input)
    const id = await resolve(renamed.get(value) ?? value, types, input.name)
    if (!mustExist(input)) return this.id(id)
    if (id === value) refs.push({ id, argument: input.name, types })
    return id
  }

  private id(value: string): string {
    const { renamed, lookedUp } = this.given
    const id = renamed.get(value) ?? value
    lookedUp.push(id)
    return id
  }
}

/** Whether what a Ref argument names has to be there: a look-up by `id` answers null for what is not, anywhere else that is a mistake. */
export function mustExist({ name }: Input): boolean {
  return name !== 'id'
}

/** Whether an argument holds a Ref, or an ID that must be that of an entity: both say in @names of which types. */
export function namesEntity(input: Input): boolean {
  return typesOf(input).length > 0
}

function refuseCursor(cursor: string): never {
  throw badInput('after', 'must be an `endCursor` or `cursor` of the same field with the same arguments', cursor)
}

/** The entity types that an argument accepts, as its directive @names says. */
function typesOf({ astNode }: Input): string[] {
  const types = astNode?.directives?.find(d => d.name.value === 'names')?.arguments?.[0]?.value
  return types?.kind === 'ListValue' ? types.values.flatMap(v => (v.kind === 'EnumValue' ? v.value : [])) : []
}
