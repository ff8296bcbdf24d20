import { type Database, openDatabase, Unreachable, verifyDatabase } from '../database/database'
import type { Env } from '../env'
import { Refusal } from '../refusal'
import type { Report } from './report'

/** Opens the database for one command and closes it again. Throws a Refusal where it does not answer. */
export async function withGraph<T>(
  env: Env,
  report: Report,
  signal: AbortSignal | undefined,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(env, report, signal)
  try {
    await verifyDatabase(database).catch(error => {
      throw error instanceof Unreachable ? new Refusal(error.message) : error
    })
    return await work(database)
  } finally {
    await database.stop()
  }
}
