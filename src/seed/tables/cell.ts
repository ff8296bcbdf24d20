import { type GraphQLInputField, getNamedType, getNullableType, isListType } from 'graphql'

/** The longest text a value may be: names are indexed, and an index holds no longer ones. */
export const LONGEST = 2_000

/** A cell as its field's type wants it. What is no such value stays a text, and the type says what is wrong with it. */
export function cellValue(cell: string, field: GraphQLInputField | undefined): unknown {
  const type = field && getNullableType(field.type)
  if (!type) return cell
  if (isListType(type)) return cell.split(';').map(item => plainValue(item, getNamedType(type).name))
  return plainValue(cell, getNamedType(type).name)
}

/** Only plain figures are numbers: `1e3`, `500.0` for a whole number, `1,000` and `007` show that a program has rewritten them. */
export function plainValue(text: string, type: string): unknown {
  if (type === 'Int') return /^-?(0|[1-9]\d*)$/.test(text) ? Number(text) : text
  if (type === 'Float') return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text
  if (type === 'Boolean') return text === 'true' || (text === 'false' ? false : text)
  return text
}

const oneLine = new Set(['id', 'name', 'aliases', 'nameEn', 'formerIds', 'code', 'shortName', 'abbreviation', 'from', 'to'])

/** What is wrong with a text, whatever its type: too long for the graph, broken over lines, or with white space around it. */
export function textProblem(value: unknown, field: string): string | undefined {
  for (const text of [value].flat()) {
    if (typeof text !== 'string') continue
    if (text.length > LONGEST) return `must be at most ${LONGEST} characters, but got ${text.length}`
    if (text !== text.trim() && text.trim() !== '') return `must not begin or end with white space, but got ${JSON.stringify(text)}`
    if (oneLine.has(field) && /\p{Cc}/u.test(text)) return `must be on one line, but got ${JSON.stringify(text)}`
  }
  return undefined
}
