import type { Named } from './candidates'
import { type Dataset, type FactEntry, facts } from './dataset'
import { model, type RelationModel } from './model'
import type { Path } from './problem'
import { endAt, resolve } from './references'

/** One relation as one fact states it: a fact with lists of ends makes several. */
export interface Statement {
  /** `TYPE~from~to~source`, and behind dots the qualifiers that tell two apart: facts of one id are one relation. */
  id: string
  fact: FactEntry
  from: Named
  to: Named
  /** Where the ends stand in the fact. */
  at: { from: Path; to: Path }
  /** The fact's own attributes that are stated; a reference is the id of what it names. */
  qualifiers: Record<string, unknown>
}

/** The statements of a dataset, in the order of its files. Ends that cannot be resolved are left out. */
export function statements(dataset: Dataset): Statement[] {
  const before = known.get(dataset)
  if (before) return before
  const all: Statement[] = []
  for (const fact of facts(dataset)) addStatements(fact, dataset, all)
  known.set(dataset, all)
  return all
}
// nearly every rule asks for them, and a dataset does not change
const known = new WeakMap<Dataset, Statement[]>()

const shared = new Set(['from', 'to', 'p', 'basis', 'assertion'])
const telling = ['role', 'tier', 'need', 'district', 'kind', 'level', 'year', 'vintage']

function addStatements(fact: FactEntry, dataset: Dataset, all: Statement[]): void {
  const relation = model().relations.get(fact.type)!
  const qualifiers = qualifiersOf(fact, relation, dataset)
  const told = telling.flatMap(name => qualifiers[name] ?? [])
  const key = told.length > 0 ? [fact.file.source, ...told].join('.') : fact.file.source
  const to = endsOf(fact, 'to', relation, dataset)
  endsOf(fact, 'from', relation, dataset).forEach((a, place) => {
    const own = typeof qualifiers.order === 'number' ? { ...qualifiers, order: qualifiers.order + place } : qualifiers
    for (const b of to) {
      const id = `${fact.type}~${a.named.id}~${b.named.id}~${key}`
      all.push({ id, fact, from: a.named, to: b.named, at: { from: a.at, to: b.at }, qualifiers: own })
    }
  })
}

interface End {
  named: Named
  at: Path
}

function endsOf({ seed, file }: FactEntry, side: 'from' | 'to', relation: RelationModel, dataset: Dataset): End[] {
  const ends = seed[side].map((text, index) => {
    const named = resolve(dataset, text, file, relation[side])
    return named && { named, at: endAt(side, index) }
  })
  return ends.includes(undefined) ? ends.filter(end => end !== undefined) : (ends as End[])
}

function qualifiersOf({ seed, file }: FactEntry, { references }: RelationModel, dataset: Dataset): Record<string, unknown> {
  const qualifiers: Record<string, unknown> = {}
  for (const name in seed) {
    const value = seed[name]
    if (value === null || value === undefined || shared.has(name)) continue
    const labels = references.get(name)
    qualifiers[name] = labels ? resolve(dataset, value as string, file, labels)?.id : value
  }
  return qualifiers
}

/** What is located somewhere; by a relation of a certain dataset, if one is named. */
export function located(dataset: Dataset): (id: string, by?: string) => boolean {
  let placed: Set<string> | undefined
  return (id, by) => {
    placed ??= placedIn(dataset)
    return placed.has(by === undefined ? id : `${by} ${id}`) || (dataset.large?.entities.isPlaced(id, by) ?? false)
  }
}

function placedIn(dataset: Dataset): Set<string> {
  const all = statements(dataset).filter(({ fact }) => fact.type === 'LOCATED_IN')
  return new Set(all.flatMap(({ fact, from }) => [from.id, `${fact.file.dataset.name} ${from.id}`]))
}
