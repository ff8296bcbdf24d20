import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { clip } from '../errors'
import type { Limits } from '../limits/limits'
import { tooComplex } from '../limits/refuse'

/** Refuses a request outside GraphQL: at `/graphql` in the form of its errors, elsewhere as `{error, code}`. */
export function refuse(
  request: IncomingMessage & { originalUrl?: string },
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  details: object = {},
): void {
  const text = clip(message)
  const isGraphql = (request.originalUrl ?? request.url)?.split('?', 1)[0] === '/graphql'
  const body = isGraphql ? { errors: [{ message: text, extensions: { code, ...details } }] } : { error: text, code, ...details }
  response.statusCode = status
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.end(JSON.stringify(body))
}

/** Refuses all methods but these, by name. */
export function allowOnly(...methods: string[]): RequestHandler {
  return (request, response, next) => {
    if (methods.includes(request.method)) return next()
    response.set('Allow', methods.join(', '))
    refuse(request, response, 405, 'METHOD_NOT_ALLOWED', `The method must be ${methods.join(' or ')}, but is ${request.method}.`)
  }
}

/** Refuses bodies that are not JSON: what a form of another site could send is never read. */
export const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('json') || request.is('+json')) return next()
  refuse(request, response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be JSON, with the header Content-Type: application/json.')
}

/** What went wrong with a request, as body parsers tell it. */
export interface Failure {
  status?: number
  type?: string
  length?: number
}

/** Refuses a request for what went wrong with it; an answer that has begun is left to `next`. */
export type RefuseFailure = (error: Failure, request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => void

/** What a handler threw: a body that cannot be read, an address that cannot be decoded, or a mistake of ours, which is logged under an id. */
export function refuseErrors(limits: Limits, report: (error: unknown) => string): RefuseFailure {
  return (error, request, response, next) => {
    if (response.headersSent) return void next(error)
    if (error.type === 'entity.too.large') {
      const { message, extensions } = tooComplex('bodyBytes', limits, error.length ?? Number.POSITIVE_INFINITY, 'The body')
      const { code, http: _http, ...details } = extensions
      return refuse(request, response, 413, String(code), message, details)
    }
    const [code, message] = (error.type && reasons[error.type]) || ['BAD_REQUEST', 'The request cannot be read.']
    if (error.status && error.status < 500) return refuse(request, response, error.status, code, message)
    const id = report(error)
    refuse(request, response, 500, 'INTERNAL_SERVER_ERROR', `Something went wrong on the server. Its log holds it under ${id}.`, { id })
  }
}

const reasons: Record<string, [code: string, message: string]> = {
  'entity.parse.failed': ['BAD_REQUEST', 'The body must be JSON: an object such as {"query": "{ meta { dataVersion } }"}.'],
  'encoding.unsupported': ['UNSUPPORTED_MEDIA_TYPE', 'The body must be sent plain, or with the encoding gzip, deflate or br.'],
  'charset.unsupported': ['UNSUPPORTED_MEDIA_TYPE', 'The body must be UTF-8.'],
  'parameters.too.many': ['BAD_REQUEST', 'The body holds too many fields.'],
}
