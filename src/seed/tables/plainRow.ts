import { type GraphQLInputField, type GraphQLNamedType, getNamedType, getNullableType, isListType, isRequiredInputField } from 'graphql'
import { leafTest } from '../../leaf'
import type { EntitySeed, FactSeed } from '../dataset'
import { madeName } from '../madeName'
import { model } from '../model'
import { LONGEST, plainValue } from './cell'
import { inputOf } from './mapping'

/** What a row states, as it is kept. */
export type Seed = EntitySeed | FactSeed

/** Reads the cells of a row that is plainly right, as of nearly every one of a large table. Undefined where it is not sure: then others see what is wrong. */
export type PlainReader = (cells: string[], row: number) => Seed | undefined

/** Makes a reader of the rows of a list or relationship type from columns that are fields of it: what each means is decided once. */
export function plainReader(target: string, columns: string[]): PlainReader {
  const label = model().lists.get(target)?.label
  const fields = Object.values(inputOf(target)!.getFields()).map(field => fieldReader(field, columns.indexOf(field.name)))
  return (cells, row) => {
    const seed: Record<string, unknown> = {}
    for (const { name, place, fallback, isRequired, read } of fields) {
      const cell = cells[place]
      const value = cell ? read(cell) : Array.isArray(fallback) ? [...fallback] : fallback
      if (value !== undefined) seed[name] = value
      else if (cell || isRequired) return undefined
    }
    seed.p = [row]
    return label === undefined ? (seed as FactSeed) : named(label, seed)
  }
}

function named(label: string, seed: Record<string, unknown>): EntitySeed | undefined {
  seed.name ??= madeName(label, seed)
  seed.aliases ??= []
  seed.formerIds ??= []
  return typeof seed.name === 'string' ? (seed as EntitySeed) : undefined
}

function fieldReader(field: GraphQLInputField, place: number) {
  const { name, type, defaultValue } = field
  // a row that says nothing of its place is located where a relation says so
  const fallback: unknown = name === 'placeState' ? undefined : defaultValue
  const one = valueReader(getNamedType(type))
  return { name, place, fallback, isRequired: isRequiredInputField(field), read: isListType(getNullableType(type)) ? listOf(one) : one }
}

function listOf(read: (cell: string) => unknown): (cell: string) => unknown[] | undefined {
  return cell => {
    const values = cell.split(';').map(read)
    return values.includes(undefined) ? undefined : values
  }
}

function valueReader(type: GraphQLNamedType): (cell: string) => unknown {
  const { name } = type
  if (name === 'ID' || name === 'String') return cell => (isPlainText(cell) ? cell : undefined)
  const isRight = leafTest(type) ?? (() => false)
  return cell => {
    const value = plainValue(cell, name)
    return isRight(value) ? value : undefined
  }
}

/** Letters, Chinese characters and their punctuation: whichever of them stand side by side, they are in Unicode's form NFC. */
const plainCharacters = /^[ -~\u00b7\u00c0-\u024f\u2010-\u2027\u3001-\u3029\u3400-\u9fff\uff01-\uff5e]+$/

function isPlainText(text: string): boolean {
  return text.length <= LONGEST && plainCharacters.test(text) && !text.startsWith(' ') && !text.endsWith(' ')
}
