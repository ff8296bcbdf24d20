import type { Dataset } from '../seed/dataset'
import type { EntityRow } from '../seed/entityRows'
import type { RelationRow } from '../seed/relationRows'
import { rowsOf } from '../seed/rows'
import { type Change, compareRow, type Difference } from './difference'

/** What one dataset states by itself: its name, and its rows as they are beside the datasets that it was read with. */
export interface Own {
  name: string
  entities: EntityRow[]
  relations: RelationRow[]
}

/** What one of the datasets that were read together states by itself. That it is the one that states it is left out: two of different names may state the same. */
export function ownOf(dataset: Dataset, name: string): Own {
  const isOwn = ({ dataset: { name: of } }: Dataset['files'][number]) => of === name
  const members = dataset.members.filter(({ header }) => header.name === name)
  const { entities, relations } = rowsOf({ ...dataset, files: dataset.files.filter(isOwn), members })
  return { name, entities: entities.map(anonymous), relations: relations.map(anonymous) }
}

/** What is between two datasets: what the second adds, changes and removes. */
export function differenceBetween(a: Own, b: Own): Difference {
  const noKeys = { added: [], removed: [] }
  return {
    entities: changes(a.entities, b.entities),
    relations: changes(a.relations, b.relations),
    names: noKeys,
    spellings: noKeys,
  }
}

function changes<Row extends EntityRow | RelationRow>(before: Row[], after: Row[]): Change<Row>[] {
  const found: Change<Row>[] = []
  const old = new Map(before.map(row => [row.id, row]))
  for (const row of after) {
    compareRow(old.get(row.id), row, found)
    old.delete(row.id)
  }
  for (const row of old.values()) found.push({ before: row })
  return found
}

function anonymous<Row extends EntityRow | RelationRow>(row: Row): Row {
  return { ...row, properties: { ...row.properties, datasets: undefined } }
}
