import { createServer as createHttpServer, type Server } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { expressMiddleware } from '@as-integrations/express5'
import express from 'express'
import type { Source } from './ask'
import { type Context, propertyResolver } from './composer/resolvers'
import type { Graph } from './composer/statements'
import { formatError, refuseBody } from './errors'
import { exportHandler } from './export/handler'
import { type PagesOptions, pages } from './pages'
import { reconcileRouter } from './reconcile/router'
import { reportHandler } from './report/handler'
import { stateOf } from './seed/guard'
import { createSource, type SourceOptions } from './source'

/** An HTTP server with the GraphQL API at `/graphql` and a page to ask it at `/graphiql`, not yet listening; `stop` finishes what is in flight. */
export interface ChainAtlasServer {
  http: Server
  stop(): Promise<void>
}

const NOT_FOUND =
  'Not found. The explorer is at /, the GraphQL API at /graphql, a page to ask it at /graphiql, exports are at /export, reports at /report.'

/** Makes a server on a graph, which may be another one later: each request keeps the one it began with. It reads nothing but its own files. */
export async function createServer(graph: () => Graph, options: SourceOptions & PagesOptions = {}): Promise<ChainAtlasServer> {
  const app = express().disable('x-powered-by')
  const http = createHttpServer(app)
  const source = createSource(graph, options)
  const apollo = createApollo(source, http)
  await apollo.start()
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }))
  app.get('/health/ready', async (_request, response) => {
    const reason = options.notReady?.() ?? (await unsettled(graph()))
    response.status(reason ? 503 : 200).json(reason ? { status: 'not ready', reason } : { status: 'ready' })
  })
  app.use('/graphql', express.json({ limit: '100kb' }), expressMiddleware(apollo, { context: source.context }))
  app.get('/export', exportHandler(source))
  app.get('/report', reportHandler(source))
  app.use('/reconcile', reconcileRouter(source))
  app.use(pages(options))
  app.use((_request, response) => void response.status(404).json({ error: NOT_FOUND }))
  app.use(refuseBody)
  return { http, stop: () => apollo.stop() }
}

/** Why a graph cannot be asked just now: another program writes it, or it does not answer. Null where it can. */
async function unsettled(graph: Graph): Promise<string | null> {
  try {
    const { state } = await stateOf(graph.driver, graph.name)
    return state === 'LOADING' ? 'A load in several transactions is under way or was broken off; load again to finish it.' : null
  } catch {
    return 'Neo4j does not answer.'
  }
}

function createApollo({ schema, log }: Source, http: Server) {
  return new ApolloServer<Context>({
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
}
