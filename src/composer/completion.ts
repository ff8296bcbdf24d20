import {
  type FieldNode,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { isPromise } from 'graphql/jsutils/isPromise'
import { leafTest, type Test } from '../leaf'
import type { Read } from './composition'
import type { ComputedField } from './library'
import type { Context } from './request'
import { type Make, needsOf, newRow } from './row'

/** In place of an answer in which a value is not of its type. */
export const UNFIT = Symbol('unfit')

/**
 * Reads an answer as graphql-js would complete it: each value is seen to be of its type. What is not is left to graphql-js, which says what is wrong
 * and nulls what has to be.
 */
export class Completion {
  /** False where a field that TypeScript answers needs more than its row: arguments, or statements for what is selected below it. */
  possible = true
  private reading: Reading | undefined

  /** How the value of a field is read. */
  of(type: GraphQLOutputType, read: Read): Read {
    const shown = isLeafType(getNamedType(type)) ? seen(testOf(type)) : isNonNullType(type) ? seen(value => value !== null) : undefined
    if (!shown) return read
    return (cell: unknown) => shown(read && cell !== null ? read(cell as never) : cell, this.reading!)
  }

  /** How a field that TypeScript answers is made of its row; of an object that it gives, what is selected. */
  computed({ needs, resolve }: ComputedField, { args, type }: GraphQLField<unknown, unknown>, selected: Selected): Make {
    const shown = isLeafType(getNamedType(type)) ? seen(testOf(type)) : object(type, selected)
    this.possible &&= args.length === 0 && shown !== undefined
    return (row, key) => {
      const reading = this.reading!
      const see = (value: unknown) => {
        row[key] = shown!(value, reading)
      }
      const value = resolve(needsOf(row, needs), {}, reading.context)
      if (isPromise(value)) reading.pending.push(value.then(see))
      else see(value)
      return row[key]
    }
  }

  /** The whole answer, or UNFIT; a promise of it where TypeScript's part takes time. */
  whole(read: Read, cell: unknown, context: Context): unknown {
    const reading: Reading = { context, fits: true, pending: [] }
    this.reading = reading
    const answer = read ? read(cell as never) : cell
    // a statement lives longer than what is asked with it
    this.reading = undefined
    const outcome = () => (reading.fits ? answer : UNFIT)
    return reading.pending.length > 0 ? Promise.all(reading.pending).then(outcome, () => UNFIT) : outcome()
  }
}

/** What is selected of an object, by response key. */
type Selected = Map<string, readonly FieldNode[]>

/** A value as the answer shows it. */
type Shown = (value: unknown, reading: Reading) => unknown

function seen(isRight: Test): Shown {
  return (value, reading) => {
    reading.fits &&= isRight(value)
    return value
  }
}

/** Undefined where more than leaves is selected. */
function object(type: GraphQLOutputType, selected: Selected): Shown | undefined {
  const own = getNullableType(type)
  if (!isObjectType(own)) return undefined
  const fields = [...selected].map(([key, [node]]) => ({ key, name: node!.name.value, field: own.getFields()[node!.name.value] }))
  if (!fields.every(({ field }) => !field || isLeafType(getNamedType(field.type)))) return undefined
  const shown = fields.map(({ key, name, field }) => ({ key, name, of: field && seen(testOf(field.type)) }))
  return (value, reading) => {
    const row = newRow(own.name)
    if (typeof value !== 'object' || value === null) reading.fits = false
    else for (const { key, name, of } of shown) row[key] = of ? of((value as Record<string, unknown>)[name], reading) : own.name
    return row
  }
}

/** One answer as it is read. */
interface Reading {
  context: Context
  fits: boolean
  /** What of it takes time. */
  pending: Promise<void>[]
}

/** Whether a value is a leaf, or a list of leaves, of this type as JSON shows it; a scalar of our own is a text. */
function testOf(type: GraphQLOutputType): Test {
  const nullable = getNullableType(type)
  const test = isListType(nullable) ? ofEach(testOf(nullable.ofType)) : (leafTest(nullable) ?? (value => typeof value === 'string'))
  return isNonNullType(type) ? test : value => value === null || test(value)
}

const ofEach =
  (test: Test): Test =>
  value =>
    Array.isArray(value) && value.every(test)
