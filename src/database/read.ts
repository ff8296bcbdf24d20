import { type Driver, type QueryResult, type Session, session } from 'neo4j-driver'
import { renew } from './driver'

/** A database that took a statement and neither answers it nor anything else. */
export class Silent extends Error {
  override name = 'Silent'
}

/** Where statements are run: a driver with `disableLosslessIntegers`, and the name of a database within its Neo4j. */
export interface Graph {
  driver: Driver
  name: string
}

/** The rows of a statement, and the bookmark that tells where the database stood when it had them. */
export interface Answered {
  rows: unknown[][]
  bookmark: string | undefined
}

/** How long a statement may run in the database, and who may call it off. */
export interface Bounds {
  timeoutMs: number
  signal?: AbortSignal | undefined
}

/** What the database gets on top of a statement's time, to tell that it is over. */
const GRACE_MS = 1_000

/** How long a database takes to answer that it is there. */
const PROBE_MS = 1_000

/**
 * Runs one statement in an auto-commit transaction in READ mode. When the signal is aborted it throws the signal's reason at once, and the
 * statement ends in the database too. Throws Silent where the database stopped answering; its connections are given up then, for new ones.
 */
export async function read(graph: Graph, text: string, parameters: Record<string, unknown>, bounds: Bounds): Promise<Answered> {
  bounds.signal?.throwIfAborted()
  const reader = graph.driver.session({ database: graph.name, defaultAccessMode: session.READ, fetchSize: -1 })
  const answer = withoutTrace(() => reader.run(text, parameters, { timeout: bounds.timeoutMs }))
  try {
    return answerOf(reader, await first(answer, bounds))
  } catch (error) {
    if (error instanceof Silent && (await isThere(graph))) throw new Late()
    if (error instanceof Silent) renew(graph.driver)
    throw error
  } finally {
    leave(reader)
  }
}

/** The database is there, but over its own time with a statement. */
export class Late extends Error {
  override name = 'Late'
}

/** The rows of a small statement of our own. Throws where there is no answer within this time. */
export async function answered({ driver, name }: Graph, text: string, ms: number): Promise<Answered> {
  const reader = driver.session({ database: name, defaultAccessMode: session.READ })
  try {
    return answerOf(reader, await first(reader.run(text, {}, { timeout: ms }), { timeoutMs: ms - GRACE_MS }))
  } finally {
    leave(reader)
  }
}

function answerOf(reader: Session, { records }: QueryResult): Answered {
  return { rows: records.map(r => r.keys.map(key => r.get(key))), bookmark: reader.lastBookmarks()[0] }
}

/** The driver writes down where each statement was run from, which takes a tenth of the time of a small answer and says nothing here. */
function withoutTrace<Result>(work: () => Result): Result {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const isThere = (graph: Graph) =>
  answered(graph, 'RETURN 1', PROBE_MS).then(
    () => true,
    () => false,
  )

/** The answer, or what comes before it: the signal, or the end of patience. */
function first(answer: PromiseLike<QueryResult>, { timeoutMs, signal }: Bounds): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(() => reject(new Silent())), timeoutMs + GRACE_MS)
    const abort = () => end(() => reject(signal!.reason))
    const end = (settle: () => void) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      settle()
    }
    signal?.addEventListener('abort', abort)
    answer.then(
      result => end(() => resolve(result)),
      error => end(() => reject(error)),
    )
  })
}

/** Ends what a session still runs. Not awaited: a silent database never tells that it has. */
function leave(reader: Session): void {
  reader.close().catch(() => {})
}
