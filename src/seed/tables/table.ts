import { coerceInputValue, type GraphQLInputObjectType, isRequiredInputField } from 'graphql'
import type { Header } from '../header'
import type { Problem } from '../problem'
import { cellValue } from './cell'
import { type Intake, intake } from './intake'
import { inputOf } from './mapping'
import { plainReader } from './plainRow'
import type { RawRow, RawTable } from './rawTable'

/** Reads a table whose columns are the fields of a seed type: `enterprises.csv`, `LOCATED_IN.jsonl.gz`. An empty cell is a field that is not given. */
export function readModelTable(dataset: Header, name: string, target: string, raw: RawTable): Intake {
  const into = intake(dataset, name, target)
  addRows(into, target, raw)
  return into
}

/** Adds the rows of such a table, or of a part of one. False where the header is wrong, so that no row can be read. */
export function addRows(into: Intake, target: string, raw: RawTable): boolean {
  const { name } = into.file
  const input = inputOf(target)!
  const columns = raw.json || raw.headerLine === 0 ? [] : columnProblems(raw.columns, input)
  into.problems.push(...columns.map(message => ({ file: name, line: raw.headerLine, message })))
  into.problems.push(...raw.problems.map(problem => lineProblem(name, raw, problem)))
  if (columns.length > 0) return false
  const valuesOf = (row: RawRow) => (row.values ? given(row.values) : stated(raw.columns, row.cells ?? [], input))
  const read = plainReader(target, raw.columns)
  for (const row of raw.rows) {
    const seed = row.cells && row.broken === undefined ? read(row.cells, row.row) : undefined
    if (seed) into.addPlain(target, seed, row, valuesOf)
    else into.add(target, valuesOf(row), row)
  }
  return true
}

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
}

function stated(columns: string[], cells: string[], input: GraphQLInputObjectType): Record<string, unknown> {
  const fields = input.getFields()
  const all = columns.flatMap((column, index) => (cells[index] ? [[column, cellValue(cells[index], fields[column])] as const] : []))
  return Object.fromEntries(all)
}

/** What is wrong with a line below the header leaves the rows as they are. */
export function lineProblem(file: string, { headerLine }: RawTable, { line, message }: RawTable['problems'][number]): Problem {
  if (line === undefined) return { file, message }
  return line > headerLine ? { file, line, message, column: '' } : { file, line, message }
}

function columnProblems(columns: string[], input: GraphQLInputObjectType): string[] {
  if (columns.length === 0) return ['The table must have a header, but is empty.']
  const problems: string[] = []
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index)
  for (const column of new Set(twice)) problems.push(`Column ${JSON.stringify(column)} must stand once in the header.`)
  coerceInputValue(Object.fromEntries(columns.map(column => [column, null])), input, (_path, _value, { message }) => {
    if (/^Field ".*" is not defined/s.test(message)) problems.push(message.replace(/^Field/, 'Column'))
  })
  for (const column of columns.filter(each => each === 'p' || each === 'basis'))
    problems.push(`Column "${column}" must be left out in a table, whose rows are the evidence.`)
  const required = Object.values(input.getFields()).filter(field => isRequiredInputField(field) && field.name !== 'id')
  for (const { name } of required.filter(field => !columns.includes(field.name))) problems.push(`Column "${name}" must be in the header.`)
  return problems
}
