import { type Integer, int } from 'neo4j-driver'
import { type Dataset, datasetNames } from './dataset'
import { type EntityRow, entityRows } from './entityRows'
import type { Counts } from './large/counts'
import type { Large, SomeRows } from './large/large'
import { type MemberRow, memberRows } from './memberRows'
import { isRegion, MODEL_VERSION } from './model'
import { type NameRow, nameRows, spellingRows } from './nameRows'
import type { Properties } from './properties'
import { type RelationRow, relationRows } from './relationRows'
import { versionOfRules } from './version'

/** A dataset as it is written. */
export interface Rows {
  version: string
  /** The names of the datasets of which it is made. */
  datasets: string[]
  members: MemberRow[]
  entities: EntityRow[]
  relations: RelationRow[]
  names: NameRow[]
  spellings: NameRow[]
  /** Those of large tables, which are made part by part, entities first, each time they are asked for. Undefined where there is none. */
  large: { parts(kind?: 'entities' | 'relations'): AsyncGenerator<SomeRows>; entities: Large['entities'] } | undefined
  /** How many entities and relations there are in all. */
  counts: { entities: number; relations: number }
  /** The ids of all districts and economic zones. */
  regions: string[]
  /** The properties of the Meta node, besides when it was loaded. */
  meta: Properties
}

/** The rows of a dataset: the same for the same files, in the same order. */
export function rowsOf(dataset: Dataset): Rows {
  const { version, files } = dataset
  const documents = files.flatMap(({ document }) => document ?? [])
  const paragraphsRead = int(documents.reduce((sum, document) => sum + document.paragraphs, 0))
  const knownGaps = documents.flatMap(document => document.knownGaps ?? [])
  const [entities, relations] = [entityRows(dataset), relationRows(dataset)]
  const { large } = dataset
  const [entityTypes, entityCounts] = tally(
    entities.map(({ label }) => label),
    large?.entities.counts,
  )
  const [relationTypes, relationCounts] = tally(
    relations.map(({ type }) => type),
    large?.relations.counts,
  )
  const counts = { entityTypes, entityCounts, relationTypes, relationCounts }
  const datasets = datasetNames(dataset)
  const members = memberRows(dataset, [...entities, ...relations])
  const own = { id: 'meta', version, modelVersion: int(MODEL_VERSION), rules: versionOfRules(), datasets }
  const meta = { ...own, paragraphsRead, knownGaps, ...counts }
  const regions = entities.flatMap(({ label, id }) => (isRegion(label) ? [id] : []))
  return {
    ...{ version, datasets, members, entities, relations, names: nameRows(dataset), spellings: spellingRows(dataset), meta },
    large: large && { parts: kind => large.rows(dataset, kind), entities: large.entities },
    counts: { entities: sum(entityCounts), relations: sum(relationCounts) },
    regions: [...regions, ...(large?.entities.regions ?? [])].sort(),
  }
}

/** How often each value stands in a list, and what was counted of large tables, as two lists side by side, in the order of the values. */
function tally(values: string[], large?: Counts): [string[], Integer[]] {
  const counts = new Map<string, number>()
  for (const { type, count } of [...values.map(type => ({ type, count: 1 })), ...(large?.all() ?? [])])
    counts.set(type, (counts.get(type) ?? 0) + count)
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return [sorted.map(([type]) => type), sorted.map(([, count]) => int(count))]
}

function sum(counts: Integer[]): number {
  return counts.reduce((all, count) => all + count.toNumber(), 0)
}
