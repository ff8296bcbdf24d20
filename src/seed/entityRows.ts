import { type DataFile, type Dataset, type EntityEntry, entities } from './dataset'
import { type Evidence, entityEvidence, evidenceProperties } from './evidence'
import { type Conflict, mergeEntries } from './merge'
import { model } from './model'
import { pinyinOf } from './pinyin'
import { type Properties, properties } from './properties'
import { located } from './statements'

/** An entity as it is written. */
export interface EntityRow {
  id: string
  label: string
  properties: Properties
}

/** The entities of a dataset and its documents, which are entities too, by id: one for all that describe it. */
export function entityRows(dataset: Dataset): EntityRow[] {
  const evidence = entityEvidence(dataset)
  const { lists } = model()
  const aliases = new Map(dataset.named.map(named => [named.id, named.aliases]))
  const placed = located(dataset)
  const described = groups(dataset).map(group => {
    const {
      path,
      label,
      seed: { id },
    } = group[0]!
    const { seed, conflicts } = mergeEntries(group)
    const place = label === 'Enterprise' || label === 'Project' ? placeOf(group, placed(id)) : {}
    const own = properties(lists.get(String(path[0]))!.input, { ...seed, ...place }, ['p', 'basis', 'note'])
    return row(id, label, { ...own, name: seed.name, aliases: aliases.get(id), ...conflictProperties(conflicts) }, evidence)
  })
  const documents = dataset.files.filter(file => file.document).map(file => documentRow(file, evidence))
  return [...described, ...documents].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function groups(dataset: Dataset): EntityEntry[][] {
  const found = new Map<string, EntityEntry[]>()
  for (const entry of entities(dataset)) {
    const group = found.get(entry.seed.id)
    if (group) group.push(entry)
    else found.set(entry.seed.id, [entry])
  }
  return [...found.values()]
}

/** A place that one of them states is one, whatever the others lack; of a table that names none, that is the reason. */
function placeOf(group: EntityEntry[], isPlaced: boolean): Properties {
  if (isPlaced) return { placeState: 'STATED', placeReason: undefined }
  const said = group.find(({ seed }) => seed.placeState !== undefined)?.seed
  return { placeState: said?.placeState ?? 'NOT_STATED', placeReason: said ? said.placeReason : '表中未载地点' }
}

/** Side by side: the properties, what is said of each, and by which dataset. Nothing where all agree. */
function conflictProperties(conflicts: Conflict[]): Properties {
  if (conflicts.length === 0) return {}
  return {
    conflicts: conflicts.map(({ property }) => property),
    conflictValues: conflicts.map(({ value }) => value),
    conflictDatasets: conflicts.map(({ dataset }) => dataset),
  }
}

function documentRow(file: DataFile, evidence: Map<string, Evidence[]>): EntityRow {
  const { document, lists, relations } = model()
  const own = properties(document, file.value, ['id', 'clauses', 'mentions', ...lists.keys(), ...relations.keys()])
  const id = `document:${file.id}`
  return row(id, 'Document', { id, name: own.title, aliases: [], formerIds: [], ...own }, evidence)
}

function row(id: string, label: string, own: Properties, evidence: Map<string, Evidence[]>): EntityRow {
  const found = evidenceProperties(evidence.get(id) ?? [])
  return { id, label, properties: { ...own, pinyin: pinyinOf(String(own.name)), ...found } }
}
