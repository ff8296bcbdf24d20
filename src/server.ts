import type { Server } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import { type ExpressContextFunctionArgument, expressMiddleware } from '@as-integrations/express5'
import express, { type Express, type RequestHandler, type Router } from 'express'
import { createApollo } from './apollo'
import type { Source } from './ask'
import type { Context } from './composer/request'
import type { Graph } from './composer/statements'
import { createGate } from './database/gate'
import { pause } from './database/pause'
import { logged } from './errors'
import { exportHandler } from './export/handler'
import { createHttp } from './http/connections'
import { cors } from './http/cors'
import { deadline, signalOf } from './http/deadline'
import { etag } from './http/etag'
import { securityHeaders } from './http/headers'
import { health } from './http/health'
import { InFlight } from './http/inFlight'
import { plainly } from './http/plain'
import { rateLimit } from './http/rateLimit'
import { allowOnly, jsonOnly, refuse, refuseErrors } from './http/refuse'
import { ResponseCache } from './http/responseCache'
import { type Service, standardService } from './http/service'
import { Documents } from './limits/documents'
import { type Limits, standardLimits } from './limits/limits'
import type { Trusted } from './limits/trusted'
import { dataVersion } from './observe/dataVersion'
import { createLog, type Level } from './observe/log'
import { createMetrics, type Metrics } from './observe/metrics'
import { observePlugin } from './observe/plugin'
import { createObserver, notedContext, observe, observedOf, route } from './observe/request'
import { createTracing } from './observe/tracing'
import { type PagesOptions, pages } from './pages'
import { reconcileRouter } from './reconcile/router'
import { reportHandler } from './report/handler'
import { createSource, type SourceOptions } from './source'

/** How a server is to behave; what is left out has the README's defaults. */
export interface ServerOptions extends Omit<SourceOptions, 'log' | 'statements'>, PagesOptions {
  limits?: Limits
  service?: Service
  /** Whose pages may ask: `https://example.org`, or `*`. */
  corsOrigins?: readonly string[]
  /** The only queries that are answered; without it all are. */
  trusted?: Trusted | undefined
  /** The OpenTelemetry collector that spans are sent to. */
  traceEndpoint?: string | undefined
  logLevel?: Level
  /** Takes the log's lines instead of standard output. */
  log?: (line: string) => void
}

/** An HTTP server with the GraphQL API at `/graphql` and a page to ask it at `/graphiql`, not yet listening; `stop` finishes what is in flight. */
export interface ChainAtlasServer {
  http: Server
  stop(): Promise<void>
}

const NOT_FOUND =
  'Not found. The explorer is at /, the GraphQL API at /graphql, a page to ask it at /graphiql, exports are at /export, reports at /report.'

/** Makes a server on a graph, which may be another one later: each request keeps the one it began with. It reads nothing but its own files. */
export async function createServer(graph: () => Graph, options: ServerOptions = {}): Promise<ChainAtlasServer> {
  const { limits = standardLimits, service = standardService, trusted } = options
  const log = createLog(options.logLevel, options.log)
  const tracing = options.traceEndpoint === undefined ? undefined : await createTracing(options.traceEndpoint)
  const gate = createGate(service)
  const source = createSource(graph, { ...options, log, statements: { gate, timeoutMs: service.statementMs } })
  const documents = new Documents(limits, trusted)
  const inFlight = new InFlight(service.inFlight)
  const metrics = createMetrics({
    inFlight: () => inFlight.now,
    ...gate,
    documents: () => documents.size,
    version: () => dataVersion(graph()),
  })
  const app = express().disable('x-powered-by').disable('etag').set('trust proxy', service.trustedProxies)
  const observer = createObserver(log, metrics, tracing)
  const http = createHttp(service)
  const cache = service.cacheMb > 0 ? new ResponseCache(graph, service.cacheMb, service.cacheFromMs) : undefined
  const apollo = createApollo({ source, http, documents, limits, trusted, cache, plugins: [observePlugin] })
  await apollo.start()
  let stopping = false
  const isOpen = () => !stopping && service.ratePerMinute === 0 && !options.corsOrigins?.length
  const refuseFailure = refuseErrors(limits, error => logged(log, error))
  const { requestMs } = service
  http.on('request', plainly({ apollo, source, observer, inFlight, refuseFailure, requestMs, bodyBytes: limits.bodyBytes, isOpen }, app))
  app.use(
    securityHeaders,
    closing(() => stopping),
    observe(observer),
    cors(options.corsOrigins ?? []),
  )
  watch(
    app,
    metrics,
    health(graph, () => (stopping ? 'The server is stopping.' : (options.notReady?.() ?? null))),
  )
  app.use(rateLimit(service.ratePerMinute))
  answer(app, { apollo, source, inFlight: inFlight.handler, limits, service, graph, files: pages(options) })
  app.use((request, response) => refuse(request, response, 404, 'NOT_FOUND', NOT_FOUND))
  app.use(refuseFailure)
  const stop = async () => {
    stopping = true
    await pause(service.drainMs)
    await apollo.stop()
    await tracing?.stop()
  }
  return { http, stop }
}

/** What balancers and operators ask, however much there is to do. */
function watch(app: Express, { registry }: Metrics, router: Router): void {
  app.use('/health', route('/health'), allowOnly('GET', 'HEAD'), router)
  app.all('/metrics', route('/metrics'), allowOnly('GET', 'HEAD'), async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics())
  })
}

interface Parts {
  apollo: ApolloServer<Context>
  source: Source
  inFlight: RequestHandler
  limits: Limits
  service: Service
  graph: () => Graph
  files: Router
}

/** What people ask. A body is read before its request counts as one in flight: slow ones take no place. */
function answer(app: Express, { apollo, source, inFlight, limits, service, graph, files }: Parts): void {
  const json = express.json({ limit: limits.bodyBytes, type: () => true })
  const ordinary = deadline(service.requestMs)
  const long = deadline(service.requestMs * 30)
  const context = ({ res }: ExpressContextFunctionArgument) => notedContext(source, signalOf(res), observedOf(res))
  const graphql = expressMiddleware(apollo, { context })
  app.all('/graphql', route('/graphql'), allowOnly('GET', 'POST'), jsonOnly, json, inFlight, ordinary, etag(graph), graphql)
  app.use(files)
  app.all('/export', route('/export'), allowOnly('GET', 'HEAD'), inFlight, long, exportHandler(source, limits))
  app.all('/report', route('/report'), allowOnly('GET', 'HEAD'), inFlight, long, reportHandler(source, limits))
  app.use('/reconcile', route('/reconcile'), allowOnly('GET', 'HEAD', 'POST'), reconcileRouter(source, limits, [inFlight, ordinary]))
}

/** A server that stops asks its clients not to come back on the same connection. */
function closing(stopping: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (stopping()) response.setHeader('Connection', 'close')
    next()
  }
}
