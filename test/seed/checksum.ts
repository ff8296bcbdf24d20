import { createHash } from 'node:crypto'
import type { Database } from '../../src/database/database'

/**
 * A checksum over all nodes and relationships with their labels, types and properties, but not over when they were loaded; over the history of
 * loads, and the files that are kept for an undo, only on request: a load that changes another version has another history than one into an empty
 * database. The datasets' own checksums stand for their files.
 */
export async function checksum({ driver, name }: Database, history = false): Promise<string> {
  const nodes =
    'MATCH (n) WHERE $history OR NOT n:Load AND NOT n:Change AND NOT n:DatasetFile RETURN labels(n) AS what, "" AS from, "" AS to, properties(n) AS properties'
  const relationships =
    'MATCH (a)-[r]->(b) RETURN [type(r)] AS what, coalesce(a.id, a.key) AS from, b.id AS to, properties(r) AS properties'
  const { records } = await driver.executeQuery(`${nodes} UNION ALL ${relationships}`, { history }, { database: name })
  const lines = records.map(record => {
    const { what, from, to, properties } = record.toObject()
    const sorted = Object.entries({ ...properties, loadedAt: null }).sort(([a], [b]) => (a < b ? -1 : 1))
    return JSON.stringify([what.sort(), from, to, sorted])
  })
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}
