import type { Dataset } from './dataset'
import { cited, type Evidence, evidenceProperties, isCited, relationRow } from './evidence'
import { model } from './model'
import { type Properties, properties } from './properties'
import { type Statement, statements } from './statements'

/** A relation as it is written. */
export interface RelationRow {
  id: string
  type: string
  from: string
  to: string
  properties: Properties
}

/** The relations of a dataset, by id: what several paragraphs of a file state is one, with all their evidence. */
export function relationRows(dataset: Dataset): RelationRow[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of statements(dataset)) {
    const group = groups.get(statement.id)
    if (group) group.push(statement)
    else groups.set(statement.id, [statement])
  }
  return [...groups.values()].map(relation).sort((a, b) => (a.id < b.id ? -1 : 1))
}

function relation(group: Statement[]): RelationRow {
  const { id, fact, from, to } = group[0]!
  const qualifiers = group.length === 1 ? group[0]!.qualifiers : Object.assign({}, ...group.map(statement => statement.qualifiers))
  const own = properties(model().relations.get(fact.type)!.input, qualifiers, [])
  const evidence = evidenceProperties(group.flatMap(evidenceOf))
  return { id, type: fact.type, from: from.id, to: to.id, properties: { id, assertion: assertion(group), ...own, ...evidence } }
}

function evidenceOf({ fact, from, to }: Statement): Evidence[] {
  return isCited(fact.file) ? cited(fact.file, fact.seed) : [relationRow(fact.file, from, to)]
}

/** What one sentence states is stated, however many others only imply it. */
function assertion(group: Statement[]): string {
  const each = group.map(({ fact: { seed } }) => seed.assertion ?? (seed.basis ? 'IMPLIED' : 'STATED'))
  return each.includes('STATED') ? 'STATED' : 'IMPLIED'
}
