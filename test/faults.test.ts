import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRun } from '../src/composer/statements'
import type { Database } from '../src/database/database'
import { connect } from '../src/database/driver'
import { type Api, openApi, openSeeded } from './seeded'
import { TcpProxy } from './tcpProxy'
import { throwAway } from './throwAway'

const { NEO4J_PASSWORD } = process.env
const QUESTION = '{ meta { dataVersion } }'

/** How long at most, in milliseconds. */
const REFUSED = 5_000
const SILENT = 10_000
const BACK = 10_000

let database: Database
let proxy: TcpProxy
let through: Database
let api: Api

beforeAll(async () => {
  database = await openSeeded()
})

beforeEach(async () => {
  proxy = new TcpProxy(database.uri)
  await proxy.set('open')
  through = { ...database, driver: connect(`bolt://127.0.0.1:${proxy.port}`, 'neo4j', NEO4J_PASSWORD) }
  api = await openApi(through, 'composed')
})

afterEach(async () => {
  await proxy.close()
  await api.stop()
  await through.driver.close()
})

afterAll(() => database.stop())

const timed = async <Value>(work: Promise<Value>) => {
  const begun = performance.now()
  return { value: await work, ms: performance.now() - begun }
}
const codes = (of: Api) => of.ask(QUESTION).then(({ status, body }) => ({ status, code: body.errors?.[0]?.extensions.code }))
const UNAVAILABLE = { status: 503, code: 'SERVICE_UNAVAILABLE' }
const ANSWERED = { status: 200, code: undefined }
const ready = (of: Api) => fetch(`${of.url}/health/ready`).then(async r => ({ status: r.status, body: await r.json() }))

/** Asks until there is an answer. */
async function recovery(of: Api): Promise<number> {
  const begun = performance.now()
  while ((await codes(of)).status !== 200) if (performance.now() - begun > 30_000) throw new Error('no recovery in 30 s')
  return performance.now() - begun
}

async function expectAway(within: number): Promise<void> {
  const [first, second, introspection, readiness] = await Promise.all([
    timed(codes(api)),
    timed(codes(api)),
    timed(api.ask('{ __schema { queryType { name } } }')),
    timed(ready(api)),
  ])
  expect([first.value, second.value]).toEqual([UNAVAILABLE, UNAVAILABLE])
  expect(Math.max(first.ms, second.ms)).toBeLessThan(within)
  expect(introspection.value.body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } })
  expect(introspection.ms).toBeLessThan(1_000)
  expect(readiness.value).toEqual({ status: 503, body: { status: 'not ready', reason: 'Neo4j does not answer.' } })
  expect(readiness.ms).toBeLessThan(3_000)
  expect((await fetch(`${api.url}/health/live`)).status).toBe(200)
}

test('a database that refuses connections: 503 within 5 s, and it is back as soon as the database is', async () => {
  expect(await codes(api)).toEqual(ANSWERED)
  await proxy.set('refused')
  await expectAway(REFUSED)
  await proxy.set('open')
  expect(await recovery(api)).toBeLessThan(BACK)
  expect((await ready(api)).status).toBe(200)
})

test('a database that takes questions and says nothing: 503 within 10 s; its connections are given up', async () => {
  expect(await codes(api)).toEqual(ANSWERED)
  await proxy.set('silent')
  await expectAway(SILENT)
  await proxy.set('open')
  expect(await recovery(api)).toBeLessThan(BACK)
})

test('a database that is silent from the first: nothing waits for ever, not even a stop', async () => {
  await proxy.set('silent')
  await expectAway(SILENT)
  expect((await timed(through.driver.close())).ms).toBeLessThan(5_000)
})

test('sixty questions to a silent database are all refused in time: none holds a connection for ever', async () => {
  expect(await codes(api)).toEqual(ANSWERED)
  await proxy.set('silent')
  const answers = await timed(Promise.all(Array.from({ length: 60 }, () => codes(api))))
  expect(answers.ms).toBeLessThan(SILENT + 2_000)
  for (const { status } of answers.value) expect(status).toBe(503)
  await proxy.set('open')
  expect(await recovery(api)).toBeLessThan(BACK)
})

test('a slow way to the database makes answers slow, not wrong', async () => {
  await proxy.set('slow')
  expect(await codes(api)).toEqual(ANSWERED)
})

test('connections that are cut in the middle of a question: the question is asked again, and nobody sees it', async () => {
  expect(await codes(api)).toEqual(ANSWERED)
  for (let i = 0; i < 5; i++) {
    proxy.cutWhenAnswered()
    expect(await codes(api)).toEqual(ANSWERED)
  }
  const many = Array.from({ length: 20 }, () => codes(api))
  proxy.cutWhenAnswered()
  for (const answer of await Promise.all(many)) expect(answer).toEqual(ANSWERED)
})

test('a question that is called off ends in the database, too', async () => {
  const controller = new AbortController()
  const run = createRun(through, { signal: controller.signal })
  const long = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 100000) AS y RETURN count(*) AS endless'
  const answer = run(long, {}).catch(error => error)
  const running = async () =>
    (await database.driver.executeQuery("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery ENDS WITH 'AS endless' RETURN *")).records
      .length
  const until = async (count: number) => {
    for (const begun = performance.now(); (await running()) !== count; )
      if (performance.now() - begun > 4_000) throw new Error(`not ${count}`)
  }
  await until(1)
  controller.abort(new Error('gone'))
  expect(await answer).toEqual(new Error('gone'))
  await until(0)
})

test('a statement over its time is a TIMEOUT, and ends in the database', async () => {
  const run = createRun(through, { timeoutMs: 100 })
  const long = 'UNWIND range(1, 1000000) AS x UNWIND range(1, 100000) AS y RETURN count(*) AS late'
  await expect(run(long, {})).rejects.toMatchObject({ extensions: { code: 'TIMEOUT', http: { status: 504 } } })
})

const inFlight = async () =>
  Number(/^chain_atlas_requests_in_flight (\d+)$/m.exec(await fetch(`${api.url}/metrics`).then(r => r.text()))![1])

test('a stop answers what is in flight, then takes nothing more', async () => {
  expect(await codes(api)).toEqual(ANSWERED)
  await proxy.set('held')
  const answers = Promise.all(Array.from({ length: 10 }, () => codes(api)))
  while ((await inFlight()) !== 10);
  const stopped = api.stop()
  await proxy.set('open')
  for (const answer of await answers) expect(answer).toEqual(ANSWERED)
  await stopped
  await expect(fetch(`${api.url}/health/live`)).rejects.toThrow()
})

test('a client that goes away takes its question with it', async () => {
  expect(await codes(api)).toEqual(ANSWERED)
  await proxy.set('silent')
  const controller = new AbortController()
  const headers = { 'content-type': 'application/json' }
  const asked = fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: QUESTION }),
    signal: controller.signal,
  })
  while ((await inFlight()) !== 1);
  controller.abort()
  await expect(asked).rejects.toThrow()
  while ((await inFlight()) !== 0);
})

test('a Neo4j that is stopped, and one that is killed: the server says so, and goes on when it is back', async () => {
  const first = await throwAway()
  const own = new TcpProxy(first.uri)
  await own.set('open')
  const driver = connect(`bolt://127.0.0.1:${own.port}`, 'neo4j', first.password)
  const server = await openApi({ ...first, driver }, 'composed')
  const ask = () => server.ask('{ __typename enterprise(id: "enterprise:a") { id } }').then(({ status }) => status)
  const pid = () => (JSON.parse(readFileSync(join(first.folder, 'lock'), 'utf8')) as { neo4j: { pid: number } }).neo4j.pid
  expect(await ask()).toBe(200)
  process.kill(pid(), 'SIGSTOP')
  const stopped = await timed(ask())
  process.kill(pid(), 'SIGCONT')
  expect(stopped.value).toBe(503)
  expect(stopped.ms).toBeLessThan(SILENT)
  for (const begun = performance.now(); (await ask()) !== 200; ) if (performance.now() - begun > BACK) throw new Error('not back')
  process.kill(pid(), 'SIGKILL')
  await first.lost
  const killed = await timed(ask())
  expect(killed.value).toBe(503)
  expect(killed.ms).toBeLessThan(REFUSED)
  await first.release()
  const second = await throwAway(first.folder)
  own.target = second.uri
  for (const begun = performance.now(); (await ask()) !== 200; ) if (performance.now() - begun > BACK) throw new Error('not back')
  await server.stop()
  await driver.close()
  await own.close()
  await second.stop()
}, 120_000)
