import { type GraphQLArgument, type GraphQLInputField, getNamedType, Kind } from 'graphql'
import neo4j, { type Integer } from 'neo4j-driver'
import { badInput } from '../errors'

/** An argument, or a field of one. */
export type Input = GraphQLArgument | GraphQLInputField

/** The most items that a list argument may hold where @within says nothing, and the largest page. */
const MOST = 100

/** `first` as Bolt carries it. */
export function pageSize(first: number): Integer {
  if (first < 1 || first > MOST) throw badInput('first', `must be 1 to ${MOST}`, first)
  return neo4j.int(first)
}

/** The number, where it is one that @within allows. */
export function inRange(input: Input, number: number): number {
  const range = rangeOf(input)
  if (range && (number < range.min || number > range.max)) throw badInput(input.name, `must be ${range.min} to ${range.max}`, number)
  return number
}

/** What @within says of an argument. */
function rangeOf({ astNode }: Input): { min: number; max: number } | undefined {
  const given = astNode?.directives?.find(d => d.name.value === 'within')?.arguments
  const bound = (name: string) => {
    const value = given?.find(a => a.name.value === name)?.value
    return value?.kind === Kind.INT ? Number(value.value) : 0
  }
  return given && { min: bound('min'), max: bound('max') }
}

/** The items of a list, where it holds as many as it may. */
export function items(input: Input, list: unknown[]): unknown[] {
  const { name, type } = input
  const range = rangeOf(input)
  if (range && (list.length < range.min || list.length > range.max))
    throw badInput(name, `must hold ${range.min} to ${range.max} items`, list.length)
  if (!range && list.length > MOST) throw badInput(name, `must hold at most ${MOST} items`, list.length)
  if (list.length === 0 && getNamedType(type).name === 'Ref') throw badInput(name, 'must name at least one, or be left out', list)
  return list
}
