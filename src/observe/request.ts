import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler, Response } from 'express'
import type { Source } from '../ask'
import type { Context } from '../composer/request'
import type { Tally } from '../composer/statements'
import type { Log } from './log'
import type { Metrics } from './metrics'
import type { Tracing } from './tracing'

/** What is known of a request when its answer is sent. */
export interface Observed {
  id: string
  /** The part of the API that was asked: `/graphql`, `/export` … */
  route: string
  tally?: Tally
}

/** An id that came with a request and may be taken over. */
const ID = /^[\w.-]{1,64}$/

/** Notes a request, under an id that its answer carries. */
export type Observer = (request: IncomingMessage, response: ServerResponse) => Observed

/** Gives each request an id, and when it is answered logs and counts it: never its text, its variables or where it came from. */
export function createObserver(log: Log, metrics: Metrics, tracing?: Tracing): Observer {
  return (request, response) => {
    const begun = performance.now()
    const now = Date.now()
    const given = request.headers['x-request-id']
    const observed: Observed = { id: typeof given === 'string' && ID.test(given) ? given : randomUUID(), route: 'other' }
    response.setHeader('X-Request-Id', observed.id)
    response.on('close', () => {
      const ms = Math.round((performance.now() - begun) * 10) / 10
      const status = response.writableFinished ? response.statusCode : 499
      metrics.answered(observed, status, ms)
      const { id, route, tally } = observed
      tracing?.record(observed, { method: request.method!, headers: request.headers }, status, now)
      const level = route === '/health' || route === '/metrics' ? 'debug' : 'info'
      log[level]({ id, method: request.method, route, status, ...tally, statements: tally?.statements.length, ms }, 'request')
    })
    return observed
  }
}

/** Has requests noted. */
export function observe(observer: Observer): RequestHandler {
  return (request, response, next) => {
    response.locals.observed = observer(request, response)
    next()
  }
}

/** What Apollo needs for a request, which is noted for the log. */
export async function notedContext(source: Source, signal: AbortSignal, observed: Observed): Promise<Context> {
  const context = await source.context(signal)
  observed.tally = context.request.tally
  return context
}

/** Names the route that a request has taken. */
export const route =
  (name: string): RequestHandler =>
  (_request, response, next) => {
    observedOf(response).route = name
    next()
  }

/** What is known so far. */
export const observedOf = (response: Response): Observed => response.locals.observed as Observed
