import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { Source } from '../ask'
import type { Context } from '../composer/request'
import { notedContext, type Observed, type Observer } from '../observe/request'
import { deadlineOf } from './deadline'
import { secure } from './headers'
import type { InFlight } from './inFlight'
import type { Failure, RefuseFailure } from './refuse'

/** What answers plain questions. */
export interface Plain {
  apollo: ApolloServer<Context>
  source: Source
  observer: Observer
  inFlight: InFlight
  refuseFailure: RefuseFailure
  requestMs: number
  bodyBytes: number
  /** Whether questions may come this way now. */
  isOpen(): boolean
}

/**
 * The short way of a plain question: a POST of JSON to `/graphql` with nothing to negotiate, whose length is told. Express, its router and its
 * parsers take a third of the processor time of a small answer. Whatever is not plain goes to `others`, which answers the same.
 */
export function plainly(plain: Plain, others: RequestListener): RequestListener {
  return (request, response) => {
    if (!isPlain(request, plain)) return others(request, response)
    secure(response)
    const observed = plain.observer(request, response)
    observed.route = '/graphql'
    const fail = (failure: Failure) => plain.refuseFailure(failure, request, response, () => response.destroy())
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const body = parsed(chunks)
      if (body === undefined) return fail(NO_JSON)
      if (plain.inFlight.enter(request, response)) answer(plain, request, response, body, observed).catch(fail)
    })
  }
}

const JSON_TYPE = /^application\/json *(; *charset="?utf-8"?)?$/i

function isPlain({ method, url, headers }: IncomingMessage, { isOpen, bodyBytes }: Plain): boolean {
  const length = Number(headers['content-length'])
  return (
    method === 'POST' &&
    url === '/graphql' &&
    JSON_TYPE.test(headers['content-type'] ?? '') &&
    length > 0 &&
    length <= bodyBytes &&
    headers['content-encoding'] === undefined &&
    isOpen()
  )
}

const NO_JSON: Failure = { status: 400, type: 'entity.parse.failed' }

const utf8 = new TextDecoder()

/** An object or a list; undefined where there is none. */
function parsed(chunks: Buffer[]): object | undefined {
  try {
    const body: unknown = JSON.parse(utf8.decode(Buffer.concat(chunks)))
    return typeof body === 'object' && body !== null ? body : undefined
  } catch {
    return undefined
  }
}

/** Answers of Apollo have one part, for there are no subscriptions and nothing is deferred. */
async function answer(
  { apollo, source, requestMs }: Plain,
  request: IncomingMessage,
  response: ServerResponse,
  body: object,
  observed: Observed,
): Promise<void> {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  const signal = deadlineOf(response, requestMs)
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: () => notedContext(source, signal, observed),
  })
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.statusCode = answer.status ?? 200
  response.end(answer.body.kind === 'complete' ? answer.body.string : '')
}
