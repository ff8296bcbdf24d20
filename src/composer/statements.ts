import { LRUCache } from 'lru-cache'
import { type Driver, Neo4jError } from 'neo4j-driver'
import { noteBookmark } from '../database/bookmarks'
import type { Gate } from '../database/gate'
import { type Answered, type Graph, Late, read, Silent } from '../database/read'
import { timeout, unavailable } from '../errors'

/** Runs one statement that only reads and returns its rows as arrays, in the order of its columns. */
export type Run = (text: string, parameters: Record<string, unknown>) => Promise<unknown[][]>

export type { Graph }

/** How statements are run. */
export interface RunOptions {
  /** Told of each statement before it is sent. */
  onStatement?: ((text: string, parameters: Record<string, unknown>) => void) | undefined
  /** Calls off what is running, in the database too. */
  signal?: AbortSignal | undefined
  /** How long a statement may take. */
  timeoutMs?: number | undefined
  /** Where statements wait for their turn. */
  gate?: Gate | undefined
  /** What the request has cost so far; each statement is added. */
  tally?: Tally | undefined
}

/** What is known of a request: its worst case in objects, its statements, its name, and the codes of the errors in its answer. */
export interface Tally {
  cost: number
  /** When each began and ended, in milliseconds since 1970, and the bookmark that it came with. */
  statements: [begun: number, ended: number, bookmark?: string][]
  operation?: string | undefined
  codes?: string[] | undefined
  /** True where the answer was at hand from a request before. */
  cached?: true | undefined
}

/** A statement that the database has not seen has to be planned, which takes longer than most answers. */
const PLANNING_MS = 4_500

/** Above this cost a request is heavy, and so is a statement of so many characters that was not planned yet. */
const HEAVY = 1_000
const LONG = 6_000

/** How long a statement is tried again that failed for a passing reason. */
const RETRY_MS = 2_000

/** The characters of the statements that are remembered; a database keeps 1,000 plans. */
const REMEMBERED = 5_000_000

/** The statements that each database has answered. */
const planned = new WeakMap<Driver, LRUCache<string, true>>()

/**
 * Auto-commit transactions in READ mode, which take one round trip less than managed ones. A read can be repeated, so one that fails for a
 * passing reason is tried again. Throws SERVICE_UNAVAILABLE where the database does not answer, TIMEOUT where it takes too long.
 */
export function createRun(graph: Graph, options: RunOptions = {}): Run {
  const { onStatement, signal, gate, tally, timeoutMs = 5_000 } = options
  const seen = planned.get(graph.driver) ?? new LRUCache({ max: 1_000, maxSize: REMEMBERED, sizeCalculation: (_, text) => text.length })
  planned.set(graph.driver, seen)
  const once = async (text: string, parameters: Record<string, unknown>): Promise<Answered> => {
    const bounds = { timeoutMs: seen.has(text) ? timeoutMs : timeoutMs + PLANNING_MS, signal }
    // a long statement that has to be planned first takes as much as one with a large answer
    const heavy = (tally?.cost ?? 0) > HEAVY || (text.length > LONG && !seen.has(text))
    const leave = await gate?.enter(heavy, signal)
    try {
      const answer = await read(graph, text, parameters, bounds)
      seen.set(text, true)
      noteBookmark(graph, answer.bookmark)
      return answer
    } catch (error) {
      throw explain(error, bounds.timeoutMs)
    } finally {
      leave?.()
    }
  }
  return async (text, parameters) => {
    onStatement?.(text, parameters)
    const statement: Tally['statements'][number] = [Date.now(), Date.now()]
    tally?.statements.push(statement)
    try {
      const { rows, bookmark } = await again(() => once(text, parameters), signal)
      if (bookmark !== undefined) statement[2] = bookmark
      return rows
    } finally {
      statement[1] = Date.now()
    }
  }
}

/** Once more at once, for a connection that was cut, then more slowly until the time for that is over. */
async function again<Result>(attempt: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  const begun = performance.now()
  for (let pause = 0; ; pause = pause * 2 || 100) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Passing) || signal?.aborted) throw error
      if (performance.now() - begun + pause > RETRY_MS) throw unavailable(error.cause)
      if (pause) await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

/** What may go well another time: a lost connection, a leader change, a driver that was closed meanwhile. */
class Passing extends Error {}

/** What the client is told, where there is something to tell. */
function explain(error: unknown, ms: number): unknown {
  if (error instanceof Silent) return unavailable(error)
  if (error instanceof Late) return timeout(ms)
  if (!(error instanceof Neo4jError)) return error
  if (error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut')) return timeout(ms)
  // the pool waits for a connection that a silent database does not open
  if (error.message.startsWith('Connection acquisition timed out')) return unavailable(error)
  return error.retriable || error.message.startsWith('Pool is closed') ? new Passing('', { cause: error }) : error
}
