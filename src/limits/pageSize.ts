import { type ArgumentNode, type FieldNode, type GraphQLField, getNullableType, isListType, isNonNullType, Kind } from 'graphql'

type Field = GraphQLField<unknown, unknown>
type Variables = Record<string, unknown>

/** The largest page; what is over it is refused when it is bound. */
const MOST = 100

/** The page size that a field is asked with: the product of its `first` and `firstPer…`. Undefined where it takes none. */
export function pageOf(node: FieldNode, def: Field, variables: Variables): number | undefined {
  let page: number | undefined
  for (const { name, defaultValue } of def.args) {
    if (!name.startsWith('first')) continue
    const given = node.arguments?.find(a => a.name.value === name)
    page = (page ?? 1) * Math.max(1, given ? size(given, variables, defaultValue) : bounded(defaultValue))
  }
  return page
}

/** At its value; the argument's default where a variable was left out; at the maximum where it is no number. */
function size({ value }: ArgumentNode, variables: Variables, defaultValue: unknown): number {
  if (value.kind === Kind.INT) return bounded(Number(value.value))
  if (value.kind !== Kind.VARIABLE) return MOST
  return bounded(variables[value.name.value] ?? defaultValue)
}

const bounded = (number: unknown) => (typeof number === 'number' && number >= 0 ? Math.min(number, MOST) : MOST)

/** How many objects a field answers that answers one for each item of a list it is given: `nodes(ids: […])`. Undefined for another. */
export function listLength(node: FieldNode, def: Field, variables: Variables): number | undefined {
  const lists = def.args.filter(({ type }) => isNonNullType(type) && isListType(getNullableType(type)))
  if (lists.length !== 1) return undefined
  const value = node.arguments?.find(a => a.name.value === lists[0]!.name)?.value
  if (value?.kind === Kind.LIST) return value.values.length
  if (value?.kind !== Kind.VARIABLE) return 1
  const given = variables[value.name.value]
  return Array.isArray(given) ? given.length : given === undefined ? MOST : 1
}
