import { type DataFile, type Dataset, entities } from './dataset'
import { type Evidence, entityEvidence, evidenceProperties } from './evidence'
import { model } from './model'
import { pinyinOf } from './pinyin'
import { type Properties, properties } from './properties'

/** An entity as it is written. */
export interface EntityRow {
  id: string
  label: string
  properties: Properties
}

/** The entities of a dataset and its documents, which are entities too, by id. */
export function entityRows(dataset: Dataset): EntityRow[] {
  const evidence = entityEvidence(dataset)
  const { lists } = model()
  const aliases = new Map(dataset.named.map(named => [named.id, named.aliases]))
  const described = entities(dataset).map(({ path, label, seed }) => {
    const own = properties(lists.get(String(path[0]))!.input, seed, ['p', 'basis', 'note'])
    return row(seed.id, label, { ...own, name: seed.name, aliases: aliases.get(seed.id) }, evidence)
  })
  const documents = dataset.files.filter(file => file.document).map(file => documentRow(file, evidence))
  return [...described, ...documents].sort((a, b) => (a.id < b.id ? -1 : 1))
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
