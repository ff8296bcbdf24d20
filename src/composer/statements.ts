import { type Driver, Neo4jError, session } from 'neo4j-driver'
import { timeout, unavailable } from '../errors'

/** Runs one statement that only reads and returns its rows as arrays, in the order of its columns. */
export type Run = (text: string, parameters: Record<string, unknown>) => Promise<unknown[][]>

/** Where statements are run: a driver with `disableLosslessIntegers`, and the name of a database within its Neo4j. */
export interface Graph {
  driver: Driver
  name: string
}

const TIMEOUT_MS = 5_000

/** A statement that the database has not seen has to be planned, which takes longer than most answers. */
const FIRST_TIMEOUT_MS = 10_000

/** How many plans a database keeps. */
const PLANS = 1_000

/** The statements that each database has answered. */
const planned = new WeakMap<Driver, Set<string>>()

/**
 * Auto-commit transactions in READ mode, which take one round trip less than managed ones. A read can be repeated, so one that fails for a
 * passing reason is tried once more. `onStatement` is told of each before it is sent. Throws SERVICE_UNAVAILABLE where the database does not answer.
 */
export function createRun({ driver, name }: Graph, onStatement?: (text: string, parameters: Record<string, unknown>) => void): Run {
  const seen = planned.get(driver) ?? new Set()
  planned.set(driver, seen)
  const limit = (text: string) => (seen.has(text) ? TIMEOUT_MS : FIRST_TIMEOUT_MS)
  const once: Run = async (text, parameters) => {
    const reader = driver.session({ database: name, defaultAccessMode: session.READ, fetchSize: -1 })
    try {
      const { records } = await reader.run(text, parameters, { timeout: limit(text) })
      if (seen.size >= PLANS) seen.clear()
      seen.add(text)
      return records.map(r => r.keys.map(key => r.get(key)))
    } finally {
      await reader.close()
    }
  }
  return async (text, parameters) => {
    onStatement?.(text, parameters)
    try {
      return await once(text, parameters)
    } catch (error) {
      if (!isPassing(error)) throw explain(error, limit(text))
    }
    return once(text, parameters).catch(error => {
      throw explain(error, limit(text))
    })
  }
}

/** True for what may go well a second time: a lost connection, a leader change, a driver that was closed meanwhile. */
function isPassing(error: unknown): boolean {
  return error instanceof Neo4jError && (error.retriable || error.message.startsWith('Pool is closed'))
}

/** What the client is told, where there is something to tell. */
function explain(error: unknown, ms: number): unknown {
  if (isPassing(error)) return unavailable(error)
  const late = error instanceof Neo4jError && error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')
  return late ? timeout(ms) : error
}
