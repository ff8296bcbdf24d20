import type { Server } from 'node:http'
import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer'
import { LRUCache } from 'lru-cache'
import type { Completer } from './composer/completer'
import type { Context } from './composer/request'
import { propertyResolver } from './composer/resolvers'
import { formatError } from './errors'
import type { ResponseCache } from './http/responseCache'
import type { Documents } from './limits/documents'
import type { Limits } from './limits/limits'
import { limitsPlugin, MOST_ERRORS } from './limits/plugin'
import type { Trusted } from './limits/trusted'
import type { Api } from './source'

/** How long a stop waits for answers in flight. */
const STOP_MS = 10_000

/** The characters of the queries that clients have registered by their hashes. */
const REGISTERED = 2_000_000

/** What the GraphQL server is made of. */
export interface ApolloParts {
  source: Api
  http: Server
  documents: Documents
  limits: Limits
  /** The only queries that are answered; without it all are. */
  trusted?: Trusted | undefined
  plugins: ApolloServerPlugin<Context>[]
  /** The answers that may be given again. */
  cache?: ResponseCache | undefined
}

/** The GraphQL server: Apollo with our limits, errors and document store. Queries may be asked by hash (automatic persisted queries). */
export function createApollo({ source, http, documents, limits, trusted, plugins, cache }: ApolloParts): ApolloServer<Context> {
  const options: ApolloServerOptions<Context> = {
    schema: source.schema,
    fieldResolver: propertyResolver,
    introspection: true,
    documentStore: documents,
    persistedQueries: { cache: trusted ? registered(trusted) : createRegister() },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: true,
    // one more says that there are too many
    validationOptions: { maxErrors: MOST_ERRORS - 1 },
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted, error) => formatError(formatted, error, source.log),
    logger: quiet,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: STOP_MS }) as ApolloServerPlugin<BaseContext>,
      limitsPlugin(source.schema, documents, limits),
      completion(source.completer),
      ...plugins,
    ],
  }
  return cache ? new Caching(options, cache) : new ApolloServer(options)
}

/** Looks for an answer that may be given again before it makes one. */
class Caching extends ApolloServer<Context> {
  constructor(
    options: ApolloServerOptions<Context>,
    private readonly responses: ResponseCache,
  ) {
    super(options)
  }

  override executeHTTPGraphQLRequest({ httpGraphQLRequest, context }: Parameters<ApolloServer<Context>['executeHTTPGraphQLRequest']>[0]) {
    const ask = (own: typeof context) => super.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: own })
    return this.responses.answer(httpGraphQLRequest, context as () => Promise<Context>, ask)
  }
}

/** Answers that need no more than statements are complete as they are read; graphql-js completes the others. */
function completion(completer: Completer): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ document, operation, request, contextValue }) => {
        // there is none where the one that the request names is not in its document; executing it says so
        const data = operation && (await completer.answer(document, operation, request.variables, contextValue))
        return data ? { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } } : null
      },
    }),
  }
}

function createRegister() {
  const queries = new LRUCache<string, string>({ maxSize: REGISTERED, sizeCalculation: query => query.length + 100 })
  return {
    get: async (hash: string) => queries.get(hash.slice(-64)),
    set: async (hash: string, query: string) => void queries.set(hash.slice(-64), query),
    delete: async (hash: string) => queries.delete(hash.slice(-64)),
  }
}

const registered = (trusted: Trusted) => ({
  get: async (hash: string) => trusted.get(hash.slice(-64)),
  set: async () => {},
  delete: async () => false,
})

/** What Apollo would log of a request is in our own log. */
const quiet = { debug() {}, info() {}, warn() {}, error() {} }
