import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type Server } from 'node:http'
import { join } from 'node:path'
import { ApolloServer } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { expressMiddleware } from '@as-integrations/express5'
import express, { type ErrorRequestHandler } from 'express'
import type { GraphQLFormattedError } from 'graphql'
import { Executor, type Mode, Request } from './composer/executor'
import { readLibrary } from './composer/library'
import { type Candidate, References } from './composer/references'
import { attachResolvers, type Context, propertyResolver } from './composer/resolvers'
import { createRun, type Graph } from './composer/statements'
import { computedFields } from './fields/index'
import { kindsOf, readSchema, root } from './schema'

/** How a server is to be. */
export interface ServerOptions {
  /** The folder with the source texts, to quote from. */
  textsDir?: string | undefined
  mode?: Mode
  /** Says why the server cannot answer yet; null once it can. */
  notReady?: () => string | null
  /** Told of every statement before it is sent: tests count them. */
  onStatement?: (text: string) => void
  /** Where unexpected errors go: one line of JSON each. */
  log?: (line: string) => void
}

/** An HTTP server with the GraphQL API at `/graphql`, not yet listening; `stop` finishes what is in flight. */
export interface ChainAtlasServer {
  http: Server
  stop(): Promise<void>
}

/** Makes a server on a graph, which may be another one later: each request keeps the one it began with. It reads nothing but its own files. */
export async function createServer(graph: () => Graph, options: ServerOptions = {}): Promise<ChainAtlasServer> {
  const app = express().disable('x-powered-by')
  const http = createHttpServer(app)
  const { apollo, context } = createApollo(graph, options, http)
  await apollo.start()
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }))
  app.get('/health/ready', (_request, response) => {
    const reason = options.notReady?.() ?? null
    response.status(reason ? 503 : 200).json(reason ? { status: 'not ready', reason } : { status: 'ready' })
  })
  app.use('/graphql', express.json({ limit: '100kb' }), expressMiddleware(apollo, { context }))
  app.use((_request, response) => void response.status(404).json({ error: 'Not found. The GraphQL API is at /graphql.' }))
  app.use(refuseBody)
  return { http, stop: () => apollo.stop() }
}

function createApollo(graph: () => Graph, options: ServerOptions, http: Server) {
  const schema = readSchema()
  const library = readLibrary(join(root, 'cypher'), computedFields)
  attachResolvers(schema, library, new Executor(library, options.mode ?? 'composed'))
  const kinds = kindsOf(schema)
  const names = readFileSync(join(root, 'cypher', 'names.cypher'), 'utf8')
  const apollo = new ApolloServer<Context>({
    schema,
    fieldResolver: propertyResolver,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => format(formatted, error, options.log ?? (line => process.stderr.write(`${line}\n`))),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
  })
  const context = async (): Promise<Context> => {
    const run = createRun(graph(), options.onStatement)
    const lookUp = async (keys: readonly string[]) => (await run(names, { keys })).map(toCandidate)
    return { request: new Request(run, new References(lookUp, kinds)), textsDir: options.textsDir }
  }
  return { apollo, context }
}

/** A body that cannot be read: too long, or no JSON. */
const refuseBody: ErrorRequestHandler = (error: { status?: number; message: string }, _request, response, _next) => {
  const status = error.status ?? 500
  const message =
    status < 500 ? `The request's body must be JSON of at most 100 KB: ${error.message}` : 'Something went wrong on the server.'
  response.status(status).json({ errors: [{ message, extensions: { code: status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR' } }] })
}

const toCandidate = ([key, id, name, type]: unknown[]) => ({ key, id, name, type }) as Candidate & { key: string }

/** The client's own mistakes as they are; anything else without its details, which are in the log under an id. */
function format(formatted: GraphQLFormattedError, error: unknown, log: (line: string) => void): GraphQLFormattedError {
  const code = formatted.extensions?.code
  if (code !== 'INTERNAL_SERVER_ERROR') return formatted
  const id = randomUUID()
  const cause = unwrapResolverError(error)
  log(JSON.stringify({ level: 'error', id, message: String(cause), stack: cause instanceof Error ? cause.stack : undefined }))
  const { message: _message, extensions: _extensions, ...where } = formatted
  return { ...where, message: `Something went wrong on the server. Its log holds it under ${id}.`, extensions: { code, id } }
}
