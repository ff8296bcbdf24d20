import type { Database } from '../../src/database/database'
import { kindsOf, readSchema } from '../../src/schema'
import { applyConstraints } from '../../src/seed/constraints'
import { cypher, rules } from '../../src/seed/cypher'
import { isRegion } from '../../src/seed/model'
import { write } from '../throwAway'

const labels = new Map([...kindsOf(readSchema())].map(([label, kind]) => [kind, label]))

/**
 * Puts a small graph into an empty database, a relation a line, and runs the rules of `cypher/rules` on it:
 * `district:a DEVELOPS segment:s need=INTRODUCE`. An entity's name is the part of its id behind the colon.
 */
export async function sketch(database: Database, lines: string[]): Promise<void> {
  const relations = lines.map(line => {
    const [from, type, to, ...qualifiers] = line.trim().split(/\s+/) as [string, string, string, ...string[]]
    return { from, type, to, qualifiers: Object.fromEntries(qualifiers.map(q => q.split('=') as [string, string])) }
  })
  const ids = [...new Set(relations.flatMap(({ from, to }) => [from, to]))].sort()
  const entities = ids.map(id => ({ id, label: labels.get(id.split(':')[0]!)!, name: id.split(':')[1]! }))
  await applyConstraints(database.driver, database.name)
  await write(database, 'MATCH (n) DETACH DELETE n')
  await write(database, ENTITIES, { entities })
  await write(database, RELATIONS, { relations })
  const regions = entities.filter(({ label }) => isRegion(label)).map(({ id }) => id)
  for (const rule of rules()) await write(database, rule, { ids: regions })
  // otherwise every statement would be planned again as the new counts become known
  await write(database, cypher('load/replan'))
}

const ENTITIES = `
UNWIND $entities AS entity
CREATE (n:Entity:$(entity.label) {id: entity.id, name: entity.name, aliases: [], formerIds: [], pinyin: [], evidence: [], basis: []})
FOREACH (_ IN CASE WHEN n:District THEN [1] ELSE [] END | SET n.level = 'COUNTY')`

const RELATIONS = `
UNWIND $relations AS relation
MATCH (a:Entity {id: relation.from})
MATCH (b:Entity {id: relation.to})
CREATE (a)-[r:$(relation.type) {id: relation.type + '~' + a.id + '~' + b.id, assertion: 'STATED', evidence: ['text#1'], basis: ['']}]->(b)
SET r += relation.qualifiers`
