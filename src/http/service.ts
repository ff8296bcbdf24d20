import type { Limit } from '../limits/limits'

/** How long things may take and how much is done at once; in the README's table beside the limits of a query. */
export const serviceTable = {
  requestMs: {
    variable: 'REQUEST_TIMEOUT_MS',
    standard: 10_000,
    what: 'milliseconds for a whole answer; exports and reports have thirty times that',
  },
  statementMs: {
    variable: 'STATEMENT_TIMEOUT_MS',
    standard: 5_000,
    what: 'milliseconds for one statement in the database, 4,500 more where it has to be planned',
  },
  headersMs: { variable: 'HEADERS_TIMEOUT_MS', standard: 5_000, what: 'milliseconds for a client to send its headers' },
  receiveMs: { variable: 'RECEIVE_TIMEOUT_MS', standard: 15_000, what: 'milliseconds for a client to send the whole request' },
  idleMs: { variable: 'IDLE_TIMEOUT_MS', standard: 10_000, what: 'milliseconds for which an idle connection is kept' },
  inFlight: { variable: 'MAX_IN_FLIGHT', standard: 1_000, what: 'requests at once' },
  statements: { variable: 'MAX_STATEMENTS', standard: 32, what: 'statements in the database at once' },
  heavyStatements: { variable: 'MAX_HEAVY_STATEMENTS', standard: 4, what: 'of these for requests that cost more than 1,000' },
  waitMs: { variable: 'MAX_WAIT_MS', standard: 4_000, what: 'milliseconds that a statement waits for its turn' },
  drainMs: {
    variable: 'DRAIN_MS',
    standard: 0,
    least: 0,
    what: 'milliseconds for which a server that was told to stop still takes requests, while `/health/ready` says 503',
  },
  cacheFromMs: {
    variable: 'RESPONSE_CACHE_FROM_MS',
    standard: 5,
    least: 0,
    what: 'milliseconds of the database that make an answer worth keeping, to be given again until the database commits something',
  },
  cacheMb: {
    variable: 'RESPONSE_CACHE_MB',
    standard: 64,
    least: 0,
    what: 'megabytes for such answers; 0: none is kept',
  },
  ratePerMinute: { variable: 'RATE_LIMIT', standard: 0, least: 0, what: 'requests a minute from one address; 0: any number' },
  trustedProxies: { variable: 'TRUST_PROXY', standard: 0, least: 0, what: 'proxies in front, whose `X-Forwarded-For` tells the address' },
} satisfies Record<string, Limit>

/** These bounds as they are set. */
export type Service = Record<keyof typeof serviceTable, number>

/** The bounds where the environment says nothing. */
export const standardService = Object.fromEntries(Object.entries(serviceTable).map(([name, { standard }]) => [name, standard])) as Service
