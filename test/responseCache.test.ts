import { setImmediate as turn } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { bookmarkNow } from '../src/database/bookmarks'
import { connect } from '../src/database/driver'
import { standardService } from '../src/http/service'
import { standardLimits } from '../src/limits/limits'
import type { ServerOptions } from '../src/server'
import { type Api, openApi } from './seeded'
import { TcpProxy } from './tcpProxy'
import { type ThrowAway, throwAway, write } from './throwAway'

const QUESTION = 'query Name($id: Ref!) { industry(id: $id) { name } }'
const ID = { id: 'industry:test' }

let database: ThrowAway
let proxy: TcpProxy
let api: Api
let lines: Record<string, unknown>[]

beforeAll(async () => {
  database = await throwAway()
  await write(
    database,
    "CREATE (:Entity:Industry {id: 'industry:test', name: 'one'}), (:Entity:Industry {id: 'industry:other', name: 'other'})",
  )
  proxy = new TcpProxy(database.uri)
  await proxy.set('open')
})

afterAll(async () => {
  await proxy.close()
  await database.stop()
})

const opened: { stop(): Promise<unknown> }[] = []

beforeEach(async () => {
  await rename('one')
  api = await open()
})

afterEach(async () => {
  for (const each of opened.splice(0)) await each.stop()
})

/** A server with a cache, however fast the answers; it has asked the database something, and so knows where that stands. */
async function open(options: ServerOptions = {}, service = {}): Promise<Api> {
  const driver = connect(`bolt://127.0.0.1:${proxy.port}`, 'neo4j', database.password)
  lines = []
  const log = (line: string) => void lines.push(JSON.parse(line))
  const through = { ...database, driver }
  const started = await openApi(through, 'composed', undefined, {
    log,
    service: { ...standardService, cacheFromMs: 0, ...service },
    ...options,
  })
  opened.push(started, { stop: () => driver.close() })
  await started.ask('{ meta { dataVersion } }')
  return started
}

const rename = (name: string) => write(database, "MATCH (i:Industry {id: 'industry:test'}) SET i.name = $name", { name })

/** The name that an answer gives, and how many statements it took. */
const nameOf = async (of: Api, variables = ID) => {
  const { body, statements } = await of.ask(QUESTION, variables)
  return [(body.data as { industry: { name: string } }).industry.name, statements]
}

test.each([
  ['the short way', {}],
  ['by way of Express', { corsOrigins: ['*'] }],
])('an answer is given again until the database commits something: %s', async (_way, options) => {
  const other = await open(options)
  expect([await nameOf(other), await nameOf(other), await nameOf(other)]).toEqual([
    ['one', 1],
    ['one', 0],
    ['one', 0],
  ])
  await rename('two')
  expect([await nameOf(other), await nameOf(other)]).toEqual([
    ['two', 1],
    ['two', 0],
  ])
  await write(database, 'CREATE (:Unrelated)')
  expect(await nameOf(other)).toEqual(['two', 1])
})

test('the log, the metrics and the headers say what they say of an answer that is made', async () => {
  const post = () =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION, variables: ID }),
    })
  const said = async (response: Response) => ({
    text: await response.text(),
    status: response.status,
    type: response.headers.get('content-type'),
  })
  const [made, again] = [await said(await post()), await said(await post())]
  expect(again).toEqual(made)
  const asked = lines.filter(({ operation }) => operation === 'Name')
  expect(asked).toMatchObject([{ statements: 1 }, { statements: 0, cached: true }])
  expect(asked[1]!.cost).toBe(asked[0]!.cost)
  expect(await (await fetch(`${api.url}/metrics`)).text()).toMatch(/^chain_atlas_cached_total 1$/m)
})

test('another question has another answer: other variables, another text, another media type', async () => {
  await nameOf(api)
  expect(await nameOf(api, { id: 'industry:other' })).toEqual(['other', 1])
  expect((await api.ask('{ industry(id: "industry:test") { called: name } }')).body).toEqual({ data: { industry: { called: 'one' } } })
  const typed = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: QUESTION, variables: ID }),
  })
  expect(typed.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/)
})

test('an answer with an error is not kept', async () => {
  const lost = () => api.ask('{ enterprises(filter: { industries: ["industry:none"] }) { totalCount } }')
  const [first, second] = [await lost(), await lost()]
  expect(first.body.errors![0]!.extensions.code).toBe('BAD_USER_INPUT')
  expect(second).toEqual(first)
  expect(second.statements).toBeGreaterThan(0)
})

test('an answer that was made while the database committed something is not kept', async () => {
  await proxy.set('held')
  const pending = nameOf(api)
  while (api.statements().length === 0) await turn()
  await rename('two')
  await proxy.set('open')
  expect(await pending).toEqual(['two', 1])
  expect(await nameOf(api)).toEqual(['two', 1])
})

test('where the database is away, nothing is answered from before', async () => {
  await nameOf(api)
  expect(await nameOf(api)).toEqual(['one', 0])
  await proxy.set('refused')
  const { status, body } = await api.ask(QUESTION, ID)
  await proxy.set('open')
  expect({ status, code: body.errors![0]!.extensions.code }).toEqual({ status: 503, code: 'SERVICE_UNAVAILABLE' })
})

test('it holds so many megabytes, and what was used longest ago goes first', async () => {
  const small = await open({ limits: { ...standardLimits, stringLength: 100_000 } }, { cacheMb: 1 })
  await nameOf(small)
  // each is kept with its question, of 80,000 characters of two bytes
  for (let i = 0; i < 8; i++) expect(await nameOf(small, { ...ID, unused: `${i}${'.'.repeat(80_000)}` } as typeof ID)).toEqual(['one', 1])
  expect(await nameOf(small)).toEqual(['one', 1])
  expect(await nameOf(small)).toEqual(['one', 0])
})

test('an answer to GET is asked for again with its tag until the database commits something', async () => {
  const url = `${api.url}/graphql?query=${encodeURIComponent('{ industry(id: "industry:test") { name } }')}`
  const get = async (tag = '') => {
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1', 'if-none-match': tag } })
    return { status: response.status, tag: response.headers.get('etag')!, text: await response.text() }
  }
  const first = await get()
  expect(await get(first.tag)).toEqual({ status: 304, tag: first.tag, text: '' })
  await rename('two')
  const second = await get(first.tag)
  expect(second).toMatchObject({ status: 200, text: expect.stringContaining('two') })
  expect(await get(second.tag)).toMatchObject({ status: 304 })
})

test('what the database answers at once is made anew, and without a cache everything is', async () => {
  for (const service of [{ cacheFromMs: 60_000 }, { cacheMb: 0 }]) {
    const other = await open({}, service)
    expect([await nameOf(other), await nameOf(other)]).toEqual([
      ['one', 1],
      ['one', 1],
    ])
  }
})

test('all who ask at once where the database stands share a statement, which begins after they asked', async () => {
  let statements = 0
  const logger = (_level: string, message: string) => {
    if (/ C: RUN /.test(message)) statements++
  }
  const auth = neo4j.auth.basic('neo4j', database.password)
  const driver = neo4j.driver(database.uri, auth, { logging: { level: 'debug', logger } })
  const graph = { driver, name: database.name }
  const [first, ...others] = await Promise.all(Array.from({ length: 10 }, () => bookmarkNow(graph)))
  expect(first).toMatch(/./)
  expect([new Set(others), statements]).toEqual([new Set([first]), 1])
  const early = bookmarkNow(graph)
  await turn()
  const late = bookmarkNow(graph)
  expect(late).not.toBe(early)
  expect([await early, await late, statements]).toEqual([first, first, 3])
  await driver.close()
})
