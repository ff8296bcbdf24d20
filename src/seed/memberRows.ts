import { int } from 'neo4j-driver'
import type { Dataset } from './dataset'
import type { EntityRow } from './entityRows'
import type { Properties } from './properties'
import type { RelationRow } from './relationRows'

/** A dataset as the graph knows it: what it says of itself, and how much it states. */
export interface MemberRow {
  name: string
  checksum: string
  properties: Properties
}

/** The datasets of which a graph is made, by name. What two of them state counts for both. */
export function memberRows({ members, large }: Pick<Dataset, 'members' | 'large'>, rows: (EntityRow | RelationRow)[]): MemberRow[] {
  const counts = new Map(members.map(({ header }) => [header.name, { entities: 0, relations: 0 }]))
  for (const row of rows)
    for (const name of row.properties.datasets as string[]) {
      const count = counts.get(name)
      if (count) count['label' in row ? 'entities' : 'relations']++
    }
  for (const { name, dataset } of large?.tables ?? []) {
    const count = counts.get(dataset.name)!
    count.entities += large!.entities.counts.of(name)
    count.relations += large!.relations.counts.of(name)
  }
  const all = members.map(({ header, checksum, files, skip }) => {
    const { name, precedence, ...said } = header
    const { entities, relations } = counts.get(name)!
    const counted = { precedence: int(precedence), files: int(files.length), entities: int(entities), relations: int(relations) }
    return { name, checksum, properties: { ...said, name, checksum, skip, ...counted } }
  })
  return all.sort((a, b) => (a.name < b.name ? -1 : 1))
}
