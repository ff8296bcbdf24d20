import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Report } from './commands/report'
import { type Database, openDatabase, Unreachable, verifyDatabase } from './database/database'
import { pause } from './database/pause'
import type { Env } from './env'
import { Refusal } from './refusal'
import { root } from './schema'
import { datasetNames } from './seed/dataset'
import { othersIn, stateOf } from './seed/guard'
import { type Dataset, fillDatabase, guardDatabase, readDataset } from './seed/load'
import { type ChainAtlasServer, createServer } from './server'
import { warm } from './warm'

const PORT = 4000
const RETRY_MS = 2_000
/** How often a Neo4j of ours may end by itself before that is no accident. */
const LOSSES = 3

/** The process: database, server, data; until `signal` says stop. Then everything it started is stopped, the last first. */
export async function serve(env: Env, report: Report, signal: AbortSignal): Promise<void> {
  const dataset = await readDataset(join(root, 'seeds'))
  let database = await openDatabase(env, report, signal)
  let notReady: string | null = 'starting'
  const server = await createServer(() => database, { textsDir: env.textsDir, topojson: env.topojson, notReady: () => notReady })
  try {
    const url = await listen(server, env, report)
    for (let losses = 0; ; losses++) {
      await whenReachable(database, report, signal, reason => {
        notReady = reason
      })
      if (signal.aborted) return
      await fill(database, dataset, report)
      notReady = null
      report.say(losses ? 'Ready again.' : welcome(url, env))
      void warm(database, signal)
      const lost = await Promise.race([stopped(signal), database.lost])
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
    await database.stop()
  }
}

/** Loads the project's own dataset, but into a graph that holds others: those are served as they are, for nobody said to take them away. */
async function fill({ driver, name, managed }: Database, dataset: Dataset, report: Report): Promise<void> {
  const state = await stateOf(driver, name)
  if (othersIn(state, datasetNames(dataset)).length === 0)
    return void (await fillDatabase(driver, name, dataset, report, { rebuild: managed }))
  await guardDatabase(driver, name)
  report.say(
    `The database holds the datasets ${state.datasets!.join(', ')}: serving them as they are. To change them: chain-atlas load DATASET…`,
  )
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

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })))
}

function welcome(url: string, { textsDir }: Env): string {
  const seconds = (performance.now() / 1000).toFixed(1) // since the process began, what npm start prepared included
  const question = '{ anchors(industry: "电子信息", regions: ["重庆市"]) { nodes { name } roles { role count reason } } }'
  const quotes = textsDir ? '' : '\n  For quotes beside the evidence, point TEXTS_DIR at the source texts.'
  return `Chain Atlas is ready after ${seconds} s: ${url}/graphql
  To look at it: ${url}
  A page to ask it in, with example questions: ${url}/graphiql
  A first question to paste (Ctrl-C stops):
  curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query: question })}'${quotes}`
}
