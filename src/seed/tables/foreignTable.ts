import { type GraphQLInputField, getNamedType, getNullableType, isListType } from 'graphql'
import type { FieldMapping, StateMapping, TableMapping } from '../../generated/seeds'
import type { EntityEntry, FactEntry } from '../dataset'
import type { Header } from '../header'
import { plainValue } from './cell'
import { type Foreign, type Intake, intake } from './intake'
import { inputOf } from './mapping'
import type { RawRow, RawTable } from './rawTable'
import { lineProblem } from './table'
import { measured } from './units'

/** Reads a table with columns of its own as its mapping says. White space around a cell is not part of it. */
export function readForeignTable(dataset: Header, name: string, base: string, raw: RawTable, mapping: TableMapping): Intake {
  const into = intake(dataset, name, base)
  into.problems.push(...raw.problems.map(problem => lineProblem(name, raw, problem)))
  const wanted = mapping.states.flatMap(({ fields }) => fields.flatMap(({ column }) => column ?? []))
  const missing = raw.json
    ? []
    : [...new Set([...wanted, ...(mapping.skipRowsWithout ?? [])])].filter(column => !raw.columns.includes(column))
  for (const column of missing) {
    const message = `Column ${JSON.stringify(column)}, which mapping.yaml names, must be in the header, but there are ${raw.columns.join(', ')}.`
    into.problems.push({ file: name, line: raw.headerLine, message })
  }
  if (missing.length === 0) for (const row of raw.rows) readRow(into, row, cellsOf(raw, row), mapping)
  return into
}

function readRow(into: Intake, row: RawRow, cells: Map<string, string>, { skipRowsWithout, states }: TableMapping): void {
  if (row.broken === undefined && skipRowsWithout?.some(column => !cells.get(column))) return
  const made = new Map<string, EntityEntry>()
  for (const state of row.broken === undefined ? states : states.slice(0, 1)) {
    const entity =
      'from' in inputOf(state.target)!.getFields() ? addFact(into, row, cells, state, made) : addEntity(into, row, cells, state)
    if (entity?.whole) made.set(state.target, entity)
  }
}

function addEntity(into: Intake, row: RawRow, cells: Map<string, string>, state: StateMapping): EntityEntry | undefined {
  const { values, foreign } = valuesOf(cells, state)
  return into.add(state.target, values, row, foreign) as EntityEntry | undefined
}

/** A relation of which an end is empty is not stated; one of an entity that could not be read cannot be. */
function addFact(into: Intake, row: RawRow, cells: Map<string, string>, state: StateMapping, made: Map<string, EntityEntry>): undefined {
  const own = state.fields.flatMap(({ field, entity }) => (entity ? [{ field, entity: made.get(entity) }] : []))
  if (own.some(({ entity }) => !entity)) return
  const { values, foreign } = valuesOf(cells, state)
  for (const { field } of own) values[field] = ['(this row)']
  const told = (field: string) => values[field] !== undefined || foreign.wrong.some(wrong => wrong.field === field)
  if (!told('from') || !told('to')) return
  const fact = into.add(state.target, values, row, foreign) as FactEntry | undefined
  if (!fact) return
  fact.own = own as { field: string; entity: EntityEntry }[]
  fact.lookUps = state.fields.flatMap(({ field, lookup }) => (lookup ? [{ field, by: lookup.by, types: lookup.types ?? undefined }] : []))
}

function valuesOf(cells: Map<string, string>, { target, fields }: StateMapping): { values: Record<string, unknown>; foreign: Foreign } {
  const types = inputOf(target)!.getFields()
  const foreign: Foreign = { columns: new Map(), wrong: [] }
  const values: Record<string, unknown> = {}
  for (const mapping of fields) {
    const cell = mapping.constant ?? (mapping.column ? cells.get(mapping.column) : undefined)
    if (mapping.column) foreign.columns.set(mapping.field, mapping.column)
    if (!cell) continue
    const read = readCell(cell, mapping, types[mapping.field]!)
    if ('wrong' in read) foreign.wrong.push({ field: mapping.field, message: read.wrong })
    else values[mapping.field] = read.value
  }
  return { values, foreign }
}

function readCell(
  cell: string,
  { split, values = [], unit }: FieldMapping,
  { type }: GraphQLInputField,
): { value: unknown } | { wrong: string } {
  const items = split ? itemsOf(cell, split) : [cell]
  const known = new Map(values.map(({ from, to }) => [from, to]))
  const strange = items.find(item => known.size > 0 && !known.has(item))
  if (strange !== undefined)
    return { wrong: `must be one of ${[...known.keys()].join(', ')}, as mapping.yaml lists them, but got ${JSON.stringify(strange)}` }
  const plain = items.map(item => (unit ? measured(item, unit) : plainValue(known.get(item) ?? item, getNamedType(type).name)))
  if (plain.includes(undefined)) return { wrong: `must be a number of ${unit}, but got ${JSON.stringify(cell)}` }
  return { value: isListType(getNullableType(type)) ? plain : plain[0] }
}

function itemsOf(cell: string, separators: string): string[] {
  let items = [cell]
  for (const separator of separators) items = items.flatMap(item => item.split(separator))
  return items.map(item => item.trim()).filter(item => item !== '')
}

function cellsOf({ columns }: RawTable, { cells, values }: RawRow): Map<string, string> {
  const pairs = cells ? columns.map((column, index) => [column, cells[index] ?? ''] as const) : Object.entries(values ?? {})
  return new Map(pairs.map(([column, cell]) => [column, cell === null ? '' : String(cell).trim()]))
}
