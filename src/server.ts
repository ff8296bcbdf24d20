import { createServer as createHttpServer, type Server } from 'node:http'
import { join } from 'node:path'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { expressMiddleware } from '@as-integrations/express5'
import express from 'express'
import { Executor, type Mode, Request } from './composer/executor'
import { readLibrary } from './composer/library'
import { type Candidate, References } from './composer/references'
import { attachResolvers, type Context, propertyResolver } from './composer/resolvers'
import { createRun, type Graph, type Run } from './composer/statements'
import { formatError, refuseBody, unavailable } from './errors'
import { exportHandler } from './export/handler'
import { computedFields } from './fields/index'
import { pages } from './pages'
import { reconcileRouter } from './reconcile/router'
import { kindsOf, readSchema, root } from './schema'
import { cypher } from './seed/cypher'
import { stateOf } from './seed/guard'

/** How a server is to be. */
export interface ServerOptions {
  /** The folder with the source texts, to quote from. */
  textsDir?: string | undefined
  mode?: Mode
  /** Says why the server cannot answer yet; null once it can. */
  notReady?: () => string | null
  /** Told of every statement before it is sent: tests count them. */
  onStatement?: (text: string, parameters: Record<string, unknown>) => void
  /** Where unexpected errors go: one line of JSON each. */
  log?: (line: string) => void
}

/** An HTTP server with the GraphQL API at `/graphql` and a page to ask it at `/graphiql`, not yet listening; `stop` finishes what is in flight. */
export interface ChainAtlasServer {
  http: Server
  stop(): Promise<void>
}

const NOT_FOUND = 'Not found. The GraphQL API is at /graphql, a page to ask it is at /graphiql, exports are at /export.'

/** Makes a server on a graph, which may be another one later: each request keeps the one it began with. It reads nothing but its own files. */
export async function createServer(graph: () => Graph, options: ServerOptions = {}): Promise<ChainAtlasServer> {
  const app = express().disable('x-powered-by')
  const http = createHttpServer(app)
  const { apollo, schema, context, log } = createApollo(graph, options, http)
  await apollo.start()
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }))
  app.get('/health/ready', async (_request, response) => {
    const reason = options.notReady?.() ?? (await unsettled(graph()))
    response.status(reason ? 503 : 200).json(reason ? { status: 'not ready', reason } : { status: 'ready' })
  })
  app.use('/graphql', express.json({ limit: '100kb' }), expressMiddleware(apollo, { context }))
  app.get('/export', exportHandler({ schema, context, log }))
  app.use('/reconcile', reconcileRouter({ schema, context, log }))
  app.use(pages())
  app.use((_request, response) => void response.status(404).json({ error: NOT_FOUND }))
  app.use(refuseBody)
  return { http, stop: () => apollo.stop() }
}

/** Why a graph cannot be asked just now: another program writes it, or it does not answer. Null where it can. */
async function unsettled(graph: Graph): Promise<string | null> {
  try {
    const { state } = await stateOf(graph.driver, graph.name)
    return state === 'LOADING' ? 'A load in several transactions is under way or was broken off; load again to finish it.' : null
  } catch (error) {
    return `Neo4j does not answer: ${(error as Error).message}`
  }
}

function createApollo(graph: () => Graph, options: ServerOptions, http: Server) {
  const schema = readSchema()
  const library = readLibrary(join(root, 'cypher'), computedFields)
  attachResolvers(schema, library, new Executor(library, options.mode ?? 'composed'))
  const kinds = kindsOf(schema)
  const names = cypher('names')
  const log = options.log ?? (line => process.stderr.write(`${line}\n`))
  const apollo = new ApolloServer<Context>({
    schema,
    fieldResolver: propertyResolver,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http }),
    ],
  })
  const context = async (): Promise<Context> => {
    const run = options.notReady?.() ? refuse : createRun(graph(), options.onStatement)
    const lookUp = async (keys: readonly string[]) => (await run(names, { keys })).map(toCandidate)
    return { request: new Request(run, new References(lookUp, kinds)), textsDir: options.textsDir }
  }
  return { apollo, schema, context, log }
}

/** While the server is not ready, questions are refused at once; what needs no data is answered. */
const refuse: Run = () => Promise.reject(unavailable())

const toCandidate = ([key, id, name, type]: unknown[]) => ({ key, id, name, type }) as Candidate & { key: string }
