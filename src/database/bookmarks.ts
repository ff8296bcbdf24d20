import type { Driver } from 'neo4j-driver'
import { answered, type Graph } from './read'

/** How long the database has to say where it stands. */
const PATIENCE_MS = 1_000

/** Where each database stood when it last said so. */
const last = new WeakMap<Driver, string>()

/** What is asked of each database now, and what is to be asked next. */
const lookUps = new WeakMap<Driver, { now: Promise<unknown>; next?: Promise<string | undefined> | undefined }>()

/**
 * Where a database stood when it last answered: its bookmark. An answer that comes with the same one was made of the same data, for the database
 * has committed nothing meanwhile. Undefined where it has not said.
 */
export const lastBookmark = ({ driver }: Graph): string | undefined => last.get(driver)

/** Remembers the bookmark that an answer came with. */
export function noteBookmark({ driver }: Graph, bookmark: string | undefined): void {
  if (bookmark !== undefined) last.set(driver, bookmark)
}

/** Where a database stands, told by a statement that begins after this call; all who ask meanwhile share it. Undefined where it does not say. */
export function bookmarkNow(graph: Graph): Promise<string | undefined> {
  const own = lookUps.get(graph.driver) ?? { now: Promise.resolve() }
  lookUps.set(graph.driver, own)
  own.next ??= own.now.then(() => {
    own.next = undefined
    const now = lookUp(graph)
    own.now = now
    return now
  })
  return own.next
}

async function lookUp(graph: Graph): Promise<string | undefined> {
  const { bookmark } = await answered(graph, 'RETURN 1', PATIENCE_MS).catch(() => ({ bookmark: undefined }))
  noteBookmark(graph, bookmark)
  return bookmark
}
