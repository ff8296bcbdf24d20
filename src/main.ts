import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Report } from './commands/report'
import { type Database, openDatabase, Unreachable, verifyDatabase } from './database/database'
import { pause } from './database/pause'
import type { Env } from './env'
import { readTrusted, type Trusted } from './limits/trusted'
import { Refusal } from './refusal'
import { root } from './schema'
import { DataRefusal } from './seed/problem'
import { stateOf } from './seed/state'
import { type ChainAtlasServer, createServer } from './server'
import { beside } from './version/choices'
import { Held } from './version/hold'
import { remake } from './version/remake'
import { exampleQuestions, type Question, warm } from './warm'

const PORT = 4000
const FIRST_QUESTION = '{ anchors(industry: "电子信息", regions: ["重庆市"]) { nodes { name } roles { role count reason } } }'
const RETRY_MS = 2_000
/** How long beyond its own time a request may still ask the database that it began with. */
const RETIRE_MS = 5_000
/** How long the next store may be planned for before it is asked: it answers without, only later. */
const WARM_MS = 15_000
/** How often a Neo4j of ours may end by itself before that is no accident. */
const LOSSES = 3

/** The process: database, server, data; until `signal` says stop. Then everything it started is stopped, the last first. */
export async function serve(env: Env, report: Report, signal: AbortSignal): Promise<void> {
  const trusted = env.trustedDocuments === undefined ? undefined : readTrusted(env.trustedDocuments)
  let database = await openDatabase(env, report, signal)
  let notReady: string | null = 'starting'
  const retired = new Set<Database>()
  const server = await createServer(() => database, { ...env, trusted, notReady: () => notReady })
  try {
    const url = await listen(server, env, report)
    for (let losses = 0; ; losses++) {
      await whenReachable(database, report, signal, reason => {
        notReady = reason
      })
      if (signal.aborted) return
      // a database that goes silent must not keep a stop waiting
      const filled = fillWhenFree(database, report, signal, reason => {
        notReady = reason
      })
      await Promise.race([filled, stopped(signal)])
      if (signal.aborted) return
      notReady = 'The database plans the questions that are registered.'
      await warm(database, registered(trusted), signal)
      notReady = null
      report.say(losses ? 'Ready again.' : welcome(url, env))
      void warm(database, exampleQuestions(), signal)
      const lost = await untilLost()
      if (!lost) return
      notReady = lost
      if (losses === LOSSES) throw new Refusal(`${lost} That was the ${LOSSES + 1}th time; its log says why.`)
      report.say(`${lost} Looking for another …`)
      await database.stop()
      database = await openDatabase(env, report, signal)
    }
  } finally {
    report.say('Stopping …')
    await server.stop()
    await Promise.all([...retired].map(before => before.stop()))
    await database.stop()
  }

  /** Resolves when the database is lost, or without a reason when the signal says stop; one that has moved is followed meanwhile. */
  async function untilLost(): Promise<string | undefined> {
    for (;;) {
      const next = await Promise.race([stopped(signal), database.lost, ...(database.moved ? [database.moved()] : [])])
      if (typeof next !== 'object') return next
      await Promise.race([warm(next, [...registered(trusted), ...exampleQuestions()], signal), pause(WARM_MS)])
      const before = database
      retired.add(before)
      setTimeout(() => void before.stop().finally(() => retired.delete(before)), env.service.requestMs + RETIRE_MS).unref()
      database = next
      report.say(`Serving version ${(await stateOf(next.driver, next.name)).version} from now on.`)
    }
  }
}

/** Fills the database; while another process loads, it waits, and the server says that it is not ready. Throws the signal's reason when it is aborted. */
async function fillWhenFree(database: Database, report: Report, signal: AbortSignal, say: (reason: string) => void): Promise<void> {
  for (let first = true; ; first = false) {
    try {
      return await fill(database, report)
    } catch (error) {
      if (!(error instanceof Held)) throw error
      say('Another load is writing this graph.')
      if (first) report.say(`Another load is writing this graph. The server is up but not ready; trying again every ${RETRY_MS / 1000} s.`)
    }
    await pause(RETRY_MS, signal)
  }
}

/** Loads the project's own dataset beside what else the graph is made of. Where the two do not fit, the graph is served as it is. */
async function fill(database: Database, report: Report): Promise<void> {
  try {
    await remake(database, beside([join(root, 'seeds')]), report, { rebuild: database.managed })
  } catch (error) {
    const { version, state } = await stateOf(database.driver, database.name)
    if (!(error instanceof DataRefusal) || version === undefined || state !== undefined) throw error
    report.say(`${error.message}\nServing the graph as it is.`)
  }
}

/** Waits for a database that does not answer yet; meanwhile the server says that it is not ready. Throws the signal's reason when it is aborted. */
async function whenReachable(database: Database, report: Report, signal: AbortSignal, say: (reason: string) => void): Promise<void> {
  for (let first = true; ; first = false) {
    try {
      return await verifyDatabase(database)
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error
      say(error.message)
      if (first) report.say(`${error.message} The server is up but not ready; trying again every ${RETRY_MS / 1000} s.`)
    }
    await pause(RETRY_MS, signal)
  }
}

async function listen({ http }: ChainAtlasServer, { host, port }: Env, report: Report): Promise<string> {
  try {
    return await listenOn(http, host, port ?? PORT)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw new Refusal(`Cannot listen on ${host}: ${(error as Error).message}`)
    if (port !== undefined)
      throw new Refusal(`PORT ${port} is taken on ${host}. Stop what uses it, or choose another: PORT=${port + 1} npm start`)
  }
  report.say(`Port ${PORT} is taken; taking a free one. Set PORT to choose.`)
  return listenOn(http, host, 0)
}

function listenOn(http: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, () => {
      http.off('error', reject)
      const address = http.address() as AddressInfo
      resolve(`http://${address.family === 'IPv6' ? `[${host}]` : host}:${address.port}`.replace('127.0.0.1', 'localhost'))
    })
  })
}

/** The questions that are answered at their full speed from the first on: the registered ones, or the one that the welcome shows. */
function registered(trusted: Trusted | undefined): Question[] {
  return [...(trusted?.values() ?? [FIRST_QUESTION])].map(query => ({ query }))
}

function stopped(signal: AbortSignal): Promise<undefined> {
  return new Promise(resolve =>
    signal.aborted ? resolve(undefined) : signal.addEventListener('abort', () => resolve(undefined), { once: true }),
  )
}

function welcome(url: string, { textsDir }: Env): string {
  const seconds = (performance.now() / 1000).toFixed(1) // since the process began, what npm start prepared included
  const quotes = textsDir ? '' : '\n  For quotes beside the evidence, point TEXTS_DIR at the source texts.'
  return `Chain Atlas is ready after ${seconds} s: ${url}/graphql
  To look at it: ${url}
  A page to ask it in, with example questions: ${url}/graphiql
  A first question to paste (Ctrl-C stops):
  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: FIRST_QUESTION })}'${quotes}`
}
