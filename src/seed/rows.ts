import { type Integer, int } from 'neo4j-driver'
import { type Dataset, datasetNames } from './dataset'
import { type EntityRow, entityRows } from './entityRows'
import { type MemberRow, memberRows } from './memberRows'
import { MODEL_VERSION } from './model'
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
  const [entityTypes, entityCounts] = tally(entities.map(({ label }) => label))
  const [relationTypes, relationCounts] = tally(relations.map(({ type }) => type))
  const counts = { entityTypes, entityCounts, relationTypes, relationCounts }
  const datasets = datasetNames(dataset)
  const members = memberRows(dataset, [...entities, ...relations])
  const own = { id: 'meta', version, modelVersion: int(MODEL_VERSION), rules: versionOfRules(), datasets }
  const meta = { ...own, paragraphsRead, knownGaps, ...counts }
  return { version, datasets, members, entities, relations, names: nameRows(dataset), spellings: spellingRows(dataset), meta }
}

/** How often each value stands in a list, as two lists side by side, in the order of the values. */
function tally(values: string[]): [string[], Integer[]] {
  const counts = new Map<string, number>()
  for (const value of [...values].sort()) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [[...counts.keys()], [...counts.values()].map(count => int(count))]
}
