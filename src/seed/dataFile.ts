import { coerceInputValue } from 'graphql'
import type { DocumentSeed } from '../generated/seeds'
import type { DataFile, EntitySeed, Entry, FactSeed, MentionSeed } from './dataset'
import type { Header } from './header'
import { madeName } from './madeName'
import { type Model, model } from './model'
import type { Path, Problem } from './problem'
import { readYaml } from './yaml'

/** A folder of a dataset; it decides what its files hold. */
export type Shelf = 'documents' | 'reference'

/** Reads one data file against the schema of the data files. Entries with a problem are kept as not whole; without a header there is no file. */
export function readDataFile(
  dataset: Header,
  shelf: Shelf,
  name: string,
  text: string,
): { file: DataFile | undefined; problems: Problem[] } {
  const yaml = readYaml(text)
  const problems: Problem[] = yaml.problems.map(problem => ({ file: name, ...problem }))
  const type = shelf === 'documents' ? model().document : model().reference
  if (problems.length > 0) return { file: undefined, problems }
  if (yaml.value === null || yaml.value === undefined)
    return { file: undefined, problems: [{ file: name, line: 1, message: `The file must hold a ${type.name}, but it is empty.` }] }
  const value = coerceInputValue(yaml.value, type, (path, _value, error) => {
    const below = [...path, ...unknownField(error.message)]
    problems.push({ file: name, line: yaml.lineOf(below), path: below, message: error.message })
  }) as Record<string, unknown> | undefined
  const broken = problems.map(problem => problem.path ?? [])
  const header = broken.some(path => !isGroup(path[0]) || path.length === 1)
  return { file: header || !value ? undefined : dataFile(dataset, shelf, name, value, broken, yaml.lineOf), problems }
}

function dataFile(
  dataset: Header,
  shelf: Shelf,
  name: string,
  value: Record<string, unknown>,
  broken: Path[],
  lineOf: DataFile['lineOf'],
): DataFile {
  const { lists, relations } = model()
  const id = value.id as string
  const document = shelf === 'documents' ? (value as unknown as DocumentSeed) : undefined
  const file: DataFile = {
    dataset,
    table: false,
    name,
    id,
    source: document ? id : `reference/${id}`,
    value,
    document,
    entities: [],
    facts: [],
    mentions: [],
    lineOf,
  }
  for (const [key, list] of lists)
    file.entities.push(...named(list.label, entries<EntitySeed>(file, value, key, broken)).map(entry => ({ ...entry, label: list.label })))
  for (const type of relations.keys()) file.facts.push(...entries<FactSeed>(file, value, type, broken).map(entry => ({ ...entry, type })))
  file.mentions.push(...entries<MentionSeed>(file, value, 'mentions', broken))
  return file
}

function entries<Seed>(file: DataFile, value: Record<string, unknown>, key: string, broken: Path[]): Entry<Seed>[] {
  return ((value[key] ?? []) as Seed[]).map((seed, index) => {
    const whole = !broken.some(path => path[0] === key && (path[1] === index || typeof path[1] !== 'number'))
    return { file, path: [key, index], seed, whole }
  })
}

/** Entities that can be named at all; what else of them could not be read is left empty. */
export function named(label: string, all: Entry<EntitySeed>[]): Entry<EntitySeed>[] {
  return all.flatMap(entry => {
    const name = entry.seed?.name ?? madeName(label, entry.seed ?? {})
    if (typeof entry.seed?.id !== 'string' || typeof name !== 'string') return []
    return { ...entry, seed: { ...entry.seed, name, aliases: texts(entry.seed.aliases), formerIds: texts(entry.seed.formerIds) } }
  })
}

function texts(list: unknown): string[] {
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : []
}

function isGroup(key: Path[number] | undefined): boolean {
  const { lists, relations }: Model = model()
  return typeof key === 'string' && (lists.has(key) || relations.has(key) || key === 'mentions')
}

/** graphql-js reports a field that does not exist at the object around it. */
function unknownField(message: string): string[] {
  const field = /^Field "([^"]+)" is not defined by type/.exec(message)?.[1]
  return field === undefined ? [] : [field]
}
