import { type GraphQLOutputType, getNamedType, getNullableType, isEnumType, isLeafType, isListType, isNonNullType } from 'graphql'
import type { Read } from './composition'

/** In place of an answer in which a value is not of its type. */
export const UNFIT = Symbol('unfit')

/**
 * Reads an answer as graphql-js would complete it: each value is seen to be of its type. What is not is left to graphql-js, which says what is wrong
 * and nulls what has to be.
 */
export class Completion {
  /** False where a field of the question is answered by TypeScript. */
  possible = true
  private fits = true

  /** How the value of a field is read. */
  of(type: GraphQLOutputType, read: Read): Read {
    if (isLeafType(getNamedType(type))) return this.seen(testOf(type), read)
    return isNonNullType(type) ? this.seen(value => value !== null, read) : read
  }

  /** The whole answer, or UNFIT. */
  whole(read: Read, cell: unknown): unknown {
    this.fits = true
    const answer = read ? read(cell as never) : cell
    return this.fits ? answer : UNFIT
  }

  private seen(isRight: Test, read: Read): Read {
    return (cell: unknown) => {
      const value = read && cell !== null ? read(cell as never) : cell
      if (!isRight(value)) this.fits = false
      return value
    }
  }
}

type Test = (value: unknown) => boolean

/** Whether a value is a leaf, or a list of leaves, of this type as JSON shows it. */
function testOf(type: GraphQLOutputType): Test {
  const nullable = getNullableType(type)
  const test = isListType(nullable) ? ofEach(testOf(nullable.ofType)) : testOfLeaf(nullable)
  return isNonNullType(type) ? test : value => value === null || test(value)
}

const ofEach =
  (test: Test): Test =>
  value =>
    Array.isArray(value) && value.every(test)

function testOfLeaf(type: GraphQLOutputType): Test {
  if (!isEnumType(type)) return tests[String(type)] ?? (value => typeof value === 'string')
  const names = new Set<unknown>(type.getValues().map(({ name }) => name))
  return value => names.has(value)
}

const tests: Record<string, Test> = {
  Int: value => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: value => Number.isFinite(value),
  Boolean: value => typeof value === 'boolean',
}
