import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quiet } from '../src/commands/report'
import { type Database, openDatabase, verifyDatabase } from '../src/database/database'
import { readEnv } from '../src/env'
import { fillDatabase, readDataset } from '../src/seed/load'

/** What global teardown is to undo; both run in one process. */
export interface Held {
  database: Database
  folder: string
}

/**
 * One Neo4j for all suites that only read, seeded once: a throw-away one, or the one that NEO4J_URI names, if it is empty or was marked as a
 * test database by an earlier run. Suites find it by NEO4J_URI and NEO4J_PASSWORD.
 */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-test-'))
  const database = await openDatabase({ ...readEnv(), neo4jDir: folder }, { ...quiet, say: line => process.stderr.write(`${line}\n`) })
  try {
    await verifyDatabase(database)
    await refuseOthers(database)
    await fillDatabase(database.driver, database.name, await readDataset(join(__dirname, '..', 'seeds')), quiet)
    await database.driver.executeQuery('MERGE (:TestDatabase)', {}, { database: database.name })
  } catch (error) {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  Object.assign(globalThis, { held: { database, folder } satisfies Held })
  if (database.managed) {
    process.env.NEO4J_URI = database.uri
    process.env.NEO4J_PASSWORD = readFileSync(join(folder, 'password'), 'utf8').trim()
  }
}

async function refuseOthers({ driver, name, uri }: Database): Promise<void> {
  const { records } = await driver.executeQuery(
    'MATCH (n) WITH count(n) AS nodes RETURN nodes, EXISTS { (:TestDatabase) } AS marked',
    {},
    { database: name },
  )
  const { nodes, marked } = records[0]!.toObject() as { nodes: number; marked: boolean }
  if (nodes > 0 && !marked) throw new Error(`NEO4J_URI must name an empty or a test database, but ${uri} holds ${nodes} nodes.`)
}
