import type { Named } from './candidates'
import { type Dataset, type FactEntry, facts } from './dataset'
import { model } from './model'
import type { Path } from './problem'
import { resolve } from './references'

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
  const all = facts(dataset).flatMap(fact => statementsOf(fact, dataset))
  known.set(dataset, all)
  return all
}
// nearly every rule asks for them, and a dataset does not change
const known = new WeakMap<Dataset, Statement[]>()

const shared = new Set(['from', 'to', 'p', 'basis', 'assertion'])
const telling = ['role', 'tier', 'need', 'district', 'kind', 'level', 'year', 'vintage']

function statementsOf(fact: FactEntry, dataset: Dataset): Statement[] {
  const relation = model().relations.get(fact.type)!
  const qualifiers = qualifiersOf(fact, dataset)
  const key = [fact.file.source, ...telling.flatMap(name => qualifiers[name] ?? [])].join('.')
  const ends = (side: 'from' | 'to') =>
    fact.seed[side].flatMap((text, index) => {
      const named = resolve(dataset, text, fact.file, relation[side])
      return named ? [{ named, at: [side, index] }] : []
    })
  const to = ends('to')
  return ends('from').flatMap((a, place) =>
    to.map(b => ({
      id: `${fact.type}~${a.named.id}~${b.named.id}~${key}`,
      fact,
      from: a.named,
      to: b.named,
      at: { from: a.at, to: b.at },
      qualifiers: typeof qualifiers.order === 'number' ? { ...qualifiers, order: qualifiers.order + place } : qualifiers,
    })),
  )
}

function qualifiersOf({ type, seed, file }: FactEntry, dataset: Dataset): Record<string, unknown> {
  const { references } = model().relations.get(type)!
  const stated = Object.entries(seed).filter(([name, value]) => !shared.has(name) && value !== null && value !== undefined)
  return Object.fromEntries(
    stated.map(([name, value]) => {
      const labels = references.get(name)
      return [name, labels ? resolve(dataset, value as string, file, labels)?.id : value]
    }),
  )
}

/** What is located somewhere; by a relation of a certain dataset, if one is named. */
export function located(dataset: Dataset): (id: string, by?: string) => boolean {
  const all = statements(dataset).filter(({ fact }) => fact.type === 'LOCATED_IN')
  const placed = new Set(all.flatMap(({ fact, from }) => [from.id, `${fact.file.dataset.name} ${from.id}`]))
  return (id, by) => placed.has(by === undefined ? id : `${by} ${id}`) || (dataset.large?.entities.isPlaced(id, by) ?? false)
}
