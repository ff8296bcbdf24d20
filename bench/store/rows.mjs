import { indexNames } from '../../dist/seed/candidates.js'
import { entityRows } from '../../dist/seed/entityRows.js'
import { model } from '../../dist/seed/model.js'
import { nameRows, spellingRows } from '../../dist/seed/nameRows.js'
import { relationRows } from '../../dist/seed/relationRows.js'

/** The rows of some entities as the loader makes them: the entities, the names that they are looked up by, and the spellings. */
export function rowsOfEntities(source, label, list, seeds) {
  const entities = seeds.map((seed, index) => ({ path: [list, index], label, seed: { aliases: [], formerIds: [], ...seed }, whole: true }))
  const file = fileOf(source, { entities })
  const dataset = { files: [file], ...indexNames([file]) }
  return { entities: entityRows(dataset), names: nameRows(dataset), spellings: spellingRows(dataset) }
}

/** The rows of some relations as the loader makes them. An end is an id, and its kind tells what it is. */
export function rowsOfRelations(source, type, seeds) {
  const facts = seeds.map((seed, index) => ({ path: [type, index], type, seed, whole: true }))
  const file = fileOf(source, { facts })
  return relationRows({ files: [file], candidates: byId })
}

/** A table as the loader has it: its rows are cited as `bench/enterprises#17`. */
function fileOf(source, { entities = [], facts = [] }) {
  const dataset = { name: source.slice(0, source.indexOf('/')), precedence: 0, dependsOn: [] }
  const file = {
    dataset,
    table: true,
    name: source,
    id: source,
    source,
    value: {},
    document: undefined,
    entities,
    facts,
    mentions: [],
    lineOf: () => 1,
  }
  for (const entry of [...entities, ...facts]) entry.file = file
  return file
}

const labels = new Map([...model().kinds].map(([label, kind]) => [kind, label]))

function byId(id) {
  const label = labels.get(id.slice(0, id.indexOf(':')))
  return label ? [{ id, label }] : []
}
