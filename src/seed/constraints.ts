import type { Driver } from 'neo4j-driver'
import { cypher } from './cypher'
import { tokens } from './tokens'

/**
 * Makes the constraints and indexes of `cypher/constraints.cypher`, waits until they are online, and makes every label, type and property of
 * the model known. Running it again changes nothing.
 */
export async function applyConstraints(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database })
  try {
    await session.run(cypher('load/tokens'), tokens())
    for (const statement of split(cypher('constraints'))) await session.run(statement)
  } finally {
    await session.close()
  }
}

/** Takes away the indexes that only searches read: it is faster to make them anew, by `applyConstraints`, than to keep them while much is written. */
export async function dropSearchIndexes(driver: Driver, database: string): Promise<void> {
  for (const name of ['name_part', 'entity_names']) await driver.executeQuery(`DROP INDEX ${name} IF EXISTS`, {}, { database })
}

function split(text: string): string[] {
  const statements = text.replace(/^\s*\/\/.*$/gm, '').split(';')
  return statements.map(statement => statement.trim()).filter(statement => statement !== '')
}
