import { randomUUID } from 'node:crypto'
import { unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Log } from './observe/log'

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
  return new GraphQLError(message, { extensions: { code: 'TIMEOUT', http: { status: 504 } } })
}

/** The server has more to do than it can do in time. */
export function overloaded(): GraphQLError {
  const headers = new Map([['retry-after', '1']])
  return new GraphQLError('The server has too much to do at the moment. Please try again shortly.', {
    extensions: { code: 'OVERLOADED', http: { status: 503, headers } },
  })
}

/** A message is no longer. */
const LONGEST = 300

/** The client's own mistakes as they are, at most 300 characters of them; anything else without its details, which are in the log under an id. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  const code = formatted.extensions?.code
  const message = clip(formatted.message)
  if (code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, message }
  const cause = unwrapResolverError(error)
  if (isOfValues(cause)) return { ...formatted, message, extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } }
  const id = logged(log, cause)
  const { message: _message, extensions: _extensions, ...where } = formatted
  return { ...where, message: `Something went wrong on the server. Its log holds it under ${id}.`, extensions: { code, id } }
}

/** Logs what nobody expected, and returns the id under which it is found. */
export function logged(log: Log, error: unknown): string {
  const id = randomUUID()
  log.error({ id, message: String(error), stack: error instanceof Error ? error.stack : undefined })
  return id
}

/** The text, with its middle left out where it is longer than a message may be. */
export function clip(text: string): string {
  const characters = [...text]
  return characters.length <= LONGEST ? text : `${characters.slice(0, 200).join('')} … ${characters.slice(-90).join('')}`
}

/** graphql-js gives no code to what it finds wrong with a value only while it executes: null for a variable with a default, say. */
const isOfValues = (cause: unknown) => cause instanceof GraphQLError && /^(Argument|Variable) "/.test(cause.message)
