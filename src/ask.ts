import { type DocumentNode, execute, type GraphQLSchema } from 'graphql'
import type { Context } from './composer/request'
import { propertyResolver } from './composer/resolvers'
import { formatError } from './errors'
import type { Log } from './observe/log'

/** How the server asks its own API for what it answers elsewhere than at `/graphql`. */
export interface Source {
  schema: GraphQLSchema
  /** What one request needs; it is called off when the signal is aborted. */
  context(signal?: AbortSignal): Promise<Context>
  log: Log
}

/** An answer, or why there is none: a message that may be shown, and the HTTP status it goes with. */
export type Answer<Data> = { data: Data } | { error: string; code: string; status: number }

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  SERVICE_UNAVAILABLE: 503,
  OVERLOADED: 503,
  TIMEOUT: 504,
}

/** The same source, for a request that may be called off. */
export const within = (source: Source, signal: AbortSignal): Source => ({ ...source, context: () => source.context(signal) })

/** Asks a question that is known to be valid. */
export async function ask<Data>(source: Source, document: DocumentNode, variableValues: Record<string, unknown>): Promise<Answer<Data>> {
  const { schema, context, log } = source
  const contextValue = await context()
  const { data, errors } = await execute({ schema, document, variableValues, contextValue, fieldResolver: propertyResolver })
  const [error] = errors ?? []
  if (!error) return { data: data as Data }
  // without a path the variables did not fit; any other error without a code is not the client's
  const code = error.extensions.code ?? (error.path ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT')
  const { message, extensions } = formatError({ ...error.toJSON(), extensions: { ...error.extensions, code } }, error, log)
  const told = String(extensions?.code)
  return { error: message, code: told, status: statuses[told] ?? 500 }
}
