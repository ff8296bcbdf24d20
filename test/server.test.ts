import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import type { Database } from '../src/database/database'
import { quote } from '../src/fields/evidence'
import { createServer } from '../src/server'
import { type Api, openApi, openSeeded } from './seeded'

let database: Database
let api: Api

beforeAll(async () => {
  database = await openSeeded()
  api = await openApi(database, 'composed')
})

afterAll(async () => {
  await api.stop()
  await database.stop()
})

test('importing the server does nothing', () => {
  expect(createServer).toBeInstanceOf(Function)
})

test('a request that is no GraphQL is refused without a stack, and says what is wrong', async () => {
  const post = (body: string, headers = { 'content-type': 'application/json' }) =>
    fetch(`${api.url}/graphql`, { method: 'POST', headers, body })
  const answers = await Promise.all([
    post('{ "query": "{ meta { " }'),
    post('{'),
    post('{ "query": 1 }'),
    post('{ "query": "{ nothing }" }'),
  ])
  for (const answer of answers) {
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).not.toMatch(/at .*\.(js|ts):\d+|node_modules/)
    expect(text).toMatch(/Syntax Error|must be JSON|queries must be strings|Cannot query field/)
  }
})

test('what is not there is 404, as JSON that says where the API is', async () => {
  const answer = await fetch(`${api.url}/nothing`)
  expect({ status: answer.status, body: await answer.json() }).toEqual({
    status: 404,
    body: {
      error:
        'Not found. The explorer is at /, the GraphQL API at /graphql, a page to ask it at /graphiql, exports are at /export, reports at /report.',
      code: 'NOT_FOUND',
    },
  })
})

test('health: live while it runs, ready when it says so', async () => {
  let reason: string | null = 'the database is away'
  const server = await createServer(() => database, { notReady: () => reason, logLevel: 'silent' })
  const port = await new Promise<number>(resolve => {
    server.http.listen(0, '127.0.0.1', () => resolve((server.http.address() as { port: number }).port))
  })
  const get = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}/health/${path}`)
    return { status: answer.status, body: await answer.json() }
  }
  expect(await get('live')).toEqual({ status: 200, body: { status: 'live' } })
  expect(await get('ready')).toEqual({ status: 503, body: { status: 'not ready', reason: 'the database is away' } })
  reason = null
  expect(await get('ready')).toEqual({ status: 200, body: { status: 'ready' } })
  await server.stop()
})

test('an error of ours is masked; the log holds it under the id that the client gets', async () => {
  const lines: string[] = []
  const server = await createServer(() => ({ ...database, name: 'no-such-database' }), { log: line => lines.push(line) })
  const port = await new Promise<number>(resolve => {
    server.http.listen(0, '127.0.0.1', () => resolve((server.http.address() as { port: number }).port))
  })
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ meta { dataVersion } }' }),
  })
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string; id: string } }[] }
  expect(errors).toHaveLength(1)
  const { message, extensions } = errors[0]!
  expect(extensions.code).toBe('INTERNAL_SERVER_ERROR')
  expect(message).toBe(`Something went wrong on the server. Its log holds it under ${extensions.id}.`)
  expect(Object.keys(extensions).sort()).toEqual(['code', 'id'])
  expect(lines.map(line => JSON.parse(line)).filter(({ level }) => level === 'error')).toEqual([
    expect.objectContaining({ id: extensions.id, message: expect.stringContaining('no-such-database') }),
  ])
  await server.stop()
})

test('a database that is away is SERVICE_UNAVAILABLE; introspection answers meanwhile', async () => {
  const closed = createTcpServer()
  await new Promise<void>(resolve => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as { port: number }
  await new Promise(resolve => closed.close(resolve))
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', 'x'), {
    maxTransactionRetryTime: 500,
    connectionTimeout: 500,
  })
  const away = await openApi({ ...database, driver }, 'composed')
  const { status, body } = await away.ask('{ meta { dataVersion } }')
  expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 503, code: 'SERVICE_UNAVAILABLE' })
  expect((await away.ask('{ __schema { queryType { name } } }')).body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } })
  await away.stop()
  await driver.close()
})

describe('quotes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-texts-'))
  const query = '{ enterprise(id: "enterprise:zijian-dianzi") { evidence { paragraph quote quoteReason } } }'
  const quoteFrom = async (textsDir?: string) => {
    const server = await openApi(database, 'composed', textsDir)
    const { body } = await server.ask(query)
    await server.stop()
    return (body.data as { enterprise: { evidence: unknown[] } }).enterprise.evidence
  }

  afterAll(() => rmSync(folder, { recursive: true }))

  test('without texts there are none, and the answer says so', async () => {
    expect(await quoteFrom()).toEqual([{ paragraph: 12, quote: null, quoteReason: 'TEXTS_NOT_HELD' }])
    expect(await quoteFrom(join(folder, 'none'))).toEqual([{ paragraph: 12, quote: null, quoteReason: 'TEXTS_NOT_HELD' }])
  })

  test('from another text than the one that was read there are none', async () => {
    writeFileSync(join(folder, 'kaizhou-2020.txt'), 'one\n\ntwo\n')
    expect(await quoteFrom(folder)).toEqual([{ paragraph: 12, quote: null, quoteReason: 'TEXT_DIFFERS' }])
  })

  test('are the paragraph as it stands, blank lines not counted', async () => {
    const text = `\uFEFF${Array.from({ length: 26 }, (_, i) => `  第${i + 1}段\r\n \n`).join('')}`
    const own = mkdtempSync(join(tmpdir(), 'chain-atlas-texts-'))
    writeFileSync(join(own, 'kaizhou-2020.txt'), text)
    const sha256 = createHash('sha256')
      .update(readFileSync(join(own, 'kaizhou-2020.txt')))
      .digest('hex')
    const read = (paragraph: number) => quote.resolve({ text: 'kaizhou-2020', sha256, paragraph }, {}, { textsDir: own })
    expect([await read(1), await read(12), await read(26), await read(27)]).toEqual(['第1段', '第12段', '第26段', null])
    rmSync(own, { recursive: true })
  })
})
