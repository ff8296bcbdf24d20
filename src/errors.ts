import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import type { ErrorRequestHandler } from 'express'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** The client's mistake: names the argument, what was expected and what came. */
export function badInput(argument: string, expected: string, got: unknown, details: Record<string, unknown> = {}): GraphQLError {
  const came = JSON.stringify(got) ?? String(got)
  const message = `${argument} ${expected}, but got ${came.length > 80 ? `${came.slice(0, 80)}…` : came}`
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument, ...details } })
}

/** The database does not answer now. */
export function unavailable(cause?: unknown): GraphQLError {
  return new GraphQLError('The database does not answer at the moment. Please try again shortly.', {
    originalError: cause instanceof Error ? cause : undefined,
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
  })
}

/** The question takes longer than it may. */
export function timeout(ms: number): GraphQLError {
  const message = `The answer must take at most ${ms / 1000} s, but takes longer. Ask for fewer levels, or for smaller pages.`
  return new GraphQLError(message, { extensions: { code: 'TIMEOUT' } })
}

/** The client's own mistakes as they are; anything else without its details, which are in the log under an id. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: (line: string) => void): GraphQLFormattedError {
  const code = formatted.extensions?.code
  if (code !== 'INTERNAL_SERVER_ERROR') return formatted
  const cause = unwrapResolverError(error)
  if (isOfValues(cause)) return { ...formatted, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } }
  const id = randomUUID()
  log(JSON.stringify({ level: 'error', id, message: String(cause), stack: cause instanceof Error ? cause.stack : undefined }))
  const { message: _message, extensions: _extensions, ...where } = formatted
  return { ...where, message: `Something went wrong on the server. Its log holds it under ${id}.`, extensions: { code, id } }
}

/** graphql-js gives no code to what it finds wrong with a value only while it executes: null for a variable with a default, say. */
const isOfValues = (cause: unknown) => cause instanceof GraphQLError && /^(Argument|Variable) "/.test(cause.message)

/** A body that cannot be read: too long, or no JSON. */
export const refuseBody: ErrorRequestHandler = (error: { status?: number; message: string }, _request, response, _next) => {
  const status = error.status ?? 500
  const message =
    status < 500 ? `The request's body must be JSON of at most 100 KB: ${error.message}` : 'Something went wrong on the server.'
  response.status(status).json({ errors: [{ message, extensions: { code: status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR' } }] })
}
