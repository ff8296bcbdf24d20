import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quiet } from '../src/commands/report'
import { type Database, openDatabase, verifyDatabase } from '../src/database/database'
import { readEnv } from '../src/env'

/** `release` ends it and leaves its folder, for another to be opened over it. */
export type ThrowAway = Database & { folder: string; password: string; release(): Promise<void> }

/** A Neo4j of one suite's own, empty, or over the folder of one that was killed; for suites that write. `stop` ends it and removes its folder. */
export async function throwAway(folder = mkdtempSync(join(tmpdir(), 'chain-atlas-test-'))): Promise<ThrowAway> {
  const { NEO4J_URI: _uri, NEO4J_DATABASE: _database, ...others } = process.env
  const database = await openDatabase({ ...readEnv(others), neo4jDir: folder }, quiet)
  await verifyDatabase(database)
  const stop = async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...database, folder, release: () => database.stop(), password: readFileSync(join(folder, 'password'), 'utf8').trim(), stop }
}

/** Runs one statement that may write. */
export async function write(database: Database, text: string, parameters: Record<string, unknown> = {}): Promise<void> {
  await database.driver.executeQuery(text, parameters, { database: database.name })
}
