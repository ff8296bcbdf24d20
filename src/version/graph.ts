import { type Driver, session as modes } from 'neo4j-driver'
import { cypher } from '../seed/cypher'
import type { EntityRow } from '../seed/entityRows'
import type { RelationRow } from '../seed/relationRows'

/** An entity as the graph holds it, with what starts at it and what it can be looked up by. What a rule computed is left out. */
export interface Held {
  entity: EntityRow
  relations: RelationRow[]
  names: string[]
  spellings: string[]
}

/** The entities of a graph by id, one after the other as they are asked for: a graph of any size takes little memory. */
export async function* readGraph(driver: Driver, database: string): AsyncGenerator<Held> {
  const session = driver.session({ database, defaultAccessMode: modes.READ })
  try {
    for await (const record of session.run(cypher('load/graph'))) {
      const { id, labels, properties, relations, names, spellings } = record.toObject() as Found
      const stated = relations.map(([type, relation, to, own]) => ({ id: relation, type, from: id, to, properties: own }))
      yield { entity: { id, label: labels.join(':'), properties }, relations: stated, names, spellings }
    }
  } finally {
    await session.close()
  }
}

/** What a graph holds that is empty. */
export async function* nothing(): AsyncGenerator<Held> {}

interface Found {
  id: string
  labels: string[]
  properties: Record<string, unknown>
  relations: [type: string, id: string, to: string, properties: Record<string, unknown>][]
  names: string[]
  spellings: string[]
}
