import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server'
import { LRUCache } from 'lru-cache'
import type { Context } from '../composer/request'
import type { Graph, Tally } from '../composer/statements'
import { bookmarkNow, lastBookmark } from '../database/bookmarks'
import { today } from './today'

const BYTES_PER_MB = 1_000_000

/** An answer that is kept, what its request was, and where the database stood when it was made. */
interface Kept {
  bookmark: string
  text: string
  headers: [string, string][]
  tally: Pick<Tally, 'cost' | 'operation'>
}

type Ask = (context: () => Promise<Context>) => Promise<HTTPGraphQLResponse>

/**
 * Answers to POST that took the database some time, given again as long as it has committed nothing since: it is asked where it stands before
 * each, so that none outlives its data. The day is part of a question, for what holds today. Answers with errors are not kept.
 */
export class ResponseCache {
  private readonly kept: LRUCache<string, Kept>

  /** A cache of so many megabytes, for answers that took the database so many milliseconds; those used longest ago go first. */
  constructor(
    private readonly graph: () => Graph,
    megabytes: number,
    private readonly fromMs: number,
  ) {
    const bytesOf = (text: string) => text.length * 2
    this.kept = new LRUCache({
      maxSize: megabytes * BYTES_PER_MB,
      sizeCalculation: ({ text }, key) => bytesOf(text) + bytesOf(key) + 1_000,
    })
  }

  /** The answer to a request: one that is kept, or what `ask` gives. */
  async answer(request: HTTPGraphQLRequest, context: () => Promise<Context>, ask: Ask): Promise<HTTPGraphQLResponse> {
    if (request.method !== 'POST') return ask(context)
    const key = keyOf(request)
    const graph = this.graph()
    const known = this.kept.get(key)
    const before = known ? await bookmarkNow(graph) : lastBookmark(graph)
    const own = await context()
    const { tally } = own.request
    if (known && known.bookmark === before) {
      Object.assign(tally, known.tally, { cached: true })
      return { headers: new HeaderMap(known.headers), body: { kind: 'complete', string: known.text } }
    }
    const response = await ask(async () => own)
    const { status = 200, headers, body } = response
    if (before !== undefined && status === 200 && body.kind === 'complete' && this.isWorth(tally, before)) {
      const { cost, operation } = tally
      this.kept.set(key, { bookmark: before, text: body.string, headers: [...headers], tally: { cost, operation } })
    } else this.kept.delete(key)
    return response
  }

  /** An answer without errors, from statements that found the database where it had been before them. */
  private isWorth({ codes, statements }: Tally, before: string): boolean {
    const ms = statements.reduce((sum, [begun, ended]) => sum + ended - begun, 0)
    return !codes?.length && statements.length > 0 && ms >= this.fromMs && statements.every(([, , bookmark]) => bookmark === before)
  }
}

function keyOf({ headers, search, body }: HTTPGraphQLRequest): string {
  return JSON.stringify([today(), headers.get('accept'), search, body])
}
