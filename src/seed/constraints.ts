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

function split(text: string): string[] {
  const statements = text.replace(/^\s*\/\/.*$/gm, '').split(';')
  return statements.map(statement => statement.trim()).filter(statement => statement !== '')
}
