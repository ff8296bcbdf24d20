import type { GraphQLInputObjectType } from 'graphql'
import { coerceObject } from '../coerce'
import { named } from '../dataFile'
import type { DataFile, EntityEntry, EntitySeed, FactEntry, FactSeed } from '../dataset'
import { problem } from '../dataset'
import type { Header } from '../header'
import { model } from '../model'
import type { Path, Problem } from '../problem'
import { textProblem } from './cell'
import { inputOf } from './mapping'
import type { Seed } from './plainRow'
import type { RawRow } from './rawTable'

/** Where the rows of a table go: a data file that grows by entries, and what is wrong with them. */
export interface Intake {
  file: DataFile
  problems: Problem[]
  /** Adds what a row states of a target, an entity list or relationship type. Undefined where it cannot be named at all. */
  add(target: string, values: Record<string, unknown>, row: RawRow, foreign?: Foreign): EntityEntry | FactEntry | undefined
  /** Adds a row of which nothing is wrong; what it holds is read where it is to be shown. */
  addPlain(target: string, seed: Seed, row: RawRow, valuesOf: (row: RawRow) => unknown): void
}

/** Where an entry stands: which column each field of it comes from, and what its row holds. */
interface Place {
  row: RawRow
  columns: Map<string, string>
  valuesOf?: (row: RawRow) => unknown
}

/** Of a table with columns of its own: which column each field comes from, and what is wrong with cells. */
export interface Foreign {
  columns: Map<string, string>
  wrong: { field: string; message: string }[]
}

const none: Foreign = { columns: new Map(), wrong: [] }

/** Begins a data file for a table, cited as `dataset/base`. */
export function intake(dataset: Header, name: string, base: string): Intake {
  const places = new Map<string, Place[]>()
  const at = ([target, index]: Path) => places.get(String(target))?.[Number(index)]
  const file: DataFile = {
    ...{ dataset, table: true, name, id: base, source: `${dataset.name}/${base}`, value: {}, document: undefined },
    ...{ entities: [], facts: [], mentions: [] },
    lineOf: path => at(path)?.row.line ?? 1,
    columnOf: path => (path[2] === undefined ? undefined : (at(path)?.columns.get(String(path[2])) ?? String(path[2]))),
    rowAt: path => {
      const { row, valuesOf } = at(path) ?? {}
      return row && valuesOf ? valuesOf(row) : (file.value[String(path[0])] as unknown[] | undefined)?.[Number(path[1])]
    },
  }
  const problems: Problem[] = []
  const pathOf = (target: string, place: Place): [string, number] => {
    const all = places.get(target) ?? []
    if (all.length === 0) places.set(target, all)
    return [target, all.push(place) - 1]
  }
  const add: Intake['add'] = (target, values, row, { columns, wrong } = none) => {
    const path = pathOf(target, { row, columns })
    const before = problems.length
    const say = (field: Path, message: string) => problems.push(problem({ file, path }, field, message))
    kept(file, target)[path[1]] = row.broken === undefined ? values : (row.values ?? row.cells)
    for (const { field, message } of wrong) say([field], message)
    const seed = row.broken === undefined ? wrong.length === 0 && checked(target, values, say) : void say([], row.broken)
    if (!seed) return undefined
    return enter(file, target, { file, path, seed: { ...seed, p: [row.row] }, whole: problems.length === before })
  }
  const addPlain: Intake['addPlain'] = (target, seed, row, valuesOf) => {
    const path = pathOf(target, { row, columns: none.columns, valuesOf })
    const label = model().lists.get(target)?.label
    if (label) file.entities.push({ file, path, seed: seed as EntitySeed, whole: true, label })
    else file.facts.push({ file, path, seed: seed as FactSeed, whole: true, type: target })
  }
  return { file, problems, add, addPlain }
}

/** What the rows of a target hold, but for those that are plainly right. */
function kept({ value }: DataFile, target: string): unknown[] {
  value[target] ??= []
  return value[target] as unknown[]
}

function enter(
  file: DataFile,
  target: string,
  entry: { file: DataFile; path: (string | number)[]; seed: Record<string, unknown>; whole: boolean },
): EntityEntry | FactEntry | undefined {
  const list = model().lists.get(target)
  if (!list) {
    const fact = { ...entry, seed: entry.seed as FactSeed, type: target }
    file.facts.push(fact)
    return fact
  }
  const [entity] = named(list.label, [{ ...entry, seed: entry.seed as EntitySeed }]).map(each => ({ ...each, label: list.label }))
  if (entity) file.entities.push(entity)
  return entity
}

function checked(
  target: string,
  values: Record<string, unknown>,
  say: (field: Path, message: string) => void,
): Record<string, unknown> | undefined {
  const input = inputOf(target)!
  for (const field of ['p', 'basis'].filter(field => values[field] !== undefined))
    say([field], 'must be left out in a table, whose rows are the evidence')
  for (const [field, value] of Object.entries(values)) {
    const wrong = textProblem(value, field)
    if (wrong) return void say([field], wrong)
  }
  // a row without an id is found by code or name, or gets one, when all datasets are read
  const whole = model().lists.has(target) ? { ...values, id: values.id ?? '' } : values
  const seed = coerceObject(whole, input, (path, _value, error) =>
    say(path.length > 0 ? path : blamed(error.message, input), error.message),
  )
  const { placeState, ...rest } = (seed ?? {}) as Record<string, unknown>
  return values.placeState === undefined ? rest : { ...rest, placeState }
}

/** graphql-js reports a field that does not exist, or lacks, at the object around it. */
function blamed(message: string, input: GraphQLInputObjectType): string[] {
  const field = /^Field "([^"]+)" (?:is not defined|of required type)/.exec(message)?.[1]
  return field === undefined || !input ? [] : [field]
}
