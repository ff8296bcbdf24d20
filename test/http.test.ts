import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Database } from '../src/database/database'
import { standardService } from '../src/http/service'
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

const JSON_TYPE = { 'content-type': 'application/json' }
const QUESTION = '{ meta { dataVersion } }'
const asked = JSON.stringify({ query: QUESTION })
/** Words that only come from inside. */
const INSIDE = /node_modules|\.(js|ts):\d|\bat .+\(|neo4j|bolt|cypher|lucene|MATCH \(|\/tmp\/|\/home\//i

interface Got {
  status: number
  headers: Headers
  text: string
  code: string | undefined
}

async function request(path: string, init: RequestInit = {}, of = api): Promise<Got> {
  const response = await fetch(`${of.url}${path}`, init)
  const text = await response.text()
  const body = text.startsWith('{') ? JSON.parse(text) : {}
  return { status: response.status, headers: response.headers, text, code: body.code ?? body.errors?.[0]?.extensions?.code }
}

/** Sends bytes as they are; resolves with all that comes until the connection is closed. */
function raw(bytes: string, of = api): Promise<string> {
  const { port } = new URL(of.url)
  return new Promise((resolve, reject) => {
    let text = ''
    const socket = connect(Number(port), '127.0.0.1', () => void socket.write(bytes))
    socket.on('data', data => {
      text += data
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(text))
  })
}

const post = (body: string, headers: Record<string, string> = JSON_TYPE) => request('/graphql', { method: 'POST', headers, body })

describe.each<[name: string, status: number, code: string, work: () => Promise<Got>]>([
  ['a path that is not there', 404, 'NOT_FOUND', () => request('/nothing')],
  ['a path out of the folder', 404, 'NOT_FOUND', () => request('/..%2f..%2fpackage.json')],
  ['a path that cannot be decoded', 404, 'NOT_FOUND', () => request('/%')],
  ['PUT', 405, 'METHOD_NOT_ALLOWED', () => request('/graphql', { method: 'PUT', headers: JSON_TYPE, body: asked })],
  ['DELETE', 405, 'METHOD_NOT_ALLOWED', () => request('/graphql', { method: 'DELETE' })],
  ['PATCH', 405, 'METHOD_NOT_ALLOWED', () => request('/export', { method: 'PATCH' })],
  ['POST to an export', 405, 'METHOD_NOT_ALLOWED', () => request('/export', { method: 'POST', headers: JSON_TYPE, body: '{}' })],
  ['POST to a report', 405, 'METHOD_NOT_ALLOWED', () => request('/report', { method: 'POST' })],
  ['POST to health', 405, 'METHOD_NOT_ALLOWED', () => request('/health/live', { method: 'POST' })],
  ['plain text', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post(asked, { 'content-type': 'text/plain' })],
  ['a form', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post('query=%7Bid%7D', { 'content-type': 'application/x-www-form-urlencoded' })],
  ['a form with files', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post('--x--', { 'content-type': 'multipart/form-data; boundary=x' })],
  ['XML', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post('<a/>', { 'content-type': 'application/xml' })],
  ['another encoding', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post(asked, { ...JSON_TYPE, 'content-encoding': 'zip' })],
  ['another character set', 415, 'UNSUPPORTED_MEDIA_TYPE', () => post(asked, { 'content-type': 'application/json; charset=gb18030' })],
  [
    'a body that is too large',
    413,
    'QUERY_TOO_COMPLEX',
    () => post(JSON.stringify({ query: QUESTION, variables: { a: 'x'.repeat(200_000) } })),
  ],
  ['a body that is cut', 400, 'BAD_REQUEST', () => post('{"query": "{ meta')],
  ['an empty body', 400, 'BAD_REQUEST', () => post('')],
  ['null', 400, 'BAD_REQUEST', () => post('null')],
  ['a number', 400, 'BAD_REQUEST', () => post('1')],
  ['a list', 400, 'BAD_REQUEST', () => post(`[${asked},${asked}]`)],
  ['lists in lists', 400, 'BAD_REQUEST', () => post('['.repeat(40_000))],
  ['closed lists in lists', 400, 'BAD_REQUEST', () => post('['.repeat(40_000) + ']'.repeat(40_000))],
  [
    'deep variables',
    400,
    'QUERY_TOO_COMPLEX',
    () => post(`{"query":"${QUESTION}","variables":{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}}`),
  ],
  ['no query', 400, 'BAD_REQUEST', () => post('{}')],
  ['a query that is a number', 400, 'BAD_REQUEST', () => post('{"query": 1}')],
  ['variables that are a list', 400, 'BAD_REQUEST', () => post(`{"query":"${QUESTION}","variables":[1]}`)],
  ['variables that are a text', 400, 'BAD_REQUEST', () => post(`{"query":"${QUESTION}","variables":"{}"}`)],
  [
    'an operation that is not there',
    400,
    'OPERATION_RESOLUTION_FAILURE',
    () => post(`{"query":"query A ${QUESTION}","operationName":"B"}`),
  ],
  ['an operation name that is none', 400, 'BAD_REQUEST', () => post(`{"query":"${QUESTION}","operationName":{"a":1}}`)],
  ['a mutation', 400, 'GRAPHQL_VALIDATION_FAILED', () => post('{"query":"mutation { delete }"}')],
  ['a subscription', 400, 'GRAPHQL_VALIDATION_FAILED', () => post('{"query":"subscription { changes }"}')],
  ['a fragment that spreads itself', 400, 'GRAPHQL_VALIDATION_FAILED', () => post('{"query":"{ ...A } fragment A on Query { ...A }"}')],
  ['a variable nobody declared', 400, 'GRAPHQL_VALIDATION_FAILED', () => post('{"query":"{ enterprises(first: $n) { totalCount } }"}')],
  [
    'a variable of another type',
    400,
    'BAD_USER_INPUT',
    () => post('{"query":"query ($n: Int!) { enterprises(first: $n) { totalCount } }","variables":{"n":"ten"}}'),
  ],
  [
    'a variable that is missing',
    400,
    'BAD_USER_INPUT',
    () => post('{"query":"query ($n: Int!) { enterprises(first: $n) { totalCount } }"}'),
  ],
  [
    'a number beyond 32 bits',
    400,
    'GRAPHQL_VALIDATION_FAILED',
    () => post('{"query":"{ enterprises(first: 99999999999) { totalCount } }"}'),
  ],
  ['an answer nobody reads', 406, 'BAD_REQUEST', () => post(asked, { ...JSON_TYPE, accept: 'image/png' })],
  ['GET that another site could send', 400, 'BAD_REQUEST', () => request(`/graphql?query=${encodeURIComponent(QUESTION)}`)],
  ['GET with two queries', 400, 'BAD_REQUEST', () => request('/graphql?query=a&query=b', { headers: JSON_TYPE })],
  ['GET with variables that are none', 400, 'BAD_REQUEST', () => request('/graphql?query=a&variables=%7B', { headers: JSON_TYPE })],
  ['GET of nothing', 400, 'BAD_REQUEST', () => request('/graphql', { headers: JSON_TYPE })],
  ['an export of a field that is none', 400, 'BAD_USER_INPUT', () => request('/export?field=__proto__')],
  ['an export of two fields', 400, 'BAD_USER_INPUT', () => request('/export?field=parks&field=parks')],
  ['an export in no format', 400, 'BAD_USER_INPUT', () => request('/export?field=parks&format=constructor')],
  ['an export with a filter that is none', 400, 'BAD_USER_INPUT', () => request('/export?field=parks&filter=%7B')],
  ['an export with a long list', 400, 'BAD_USER_INPUT', () => request(`/export?field=parks&filter={"ids":[${Array(150).fill(1)}]}`)],
  ['a report of nothing', 400, 'BAD_USER_INPUT', () => request('/report')],
  ['a report of much', 400, 'BAD_USER_INPUT', () => request(`/report?industry=${'x'.repeat(2_000)}&regions=a`)],
  ['queries to reconcile that are none', 400, 'BAD_USER_INPUT', () => request('/reconcile?queries=%7B')],
  [
    'too many queries to reconcile',
    400,
    'BAD_USER_INPUT',
    () => {
      const queries = JSON.stringify(Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`q${i}`, { query: 'a' }])))
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return request('/reconcile', { method: 'POST', headers, body: new URLSearchParams({ queries }).toString() })
    },
  ],
  [
    'a reconcile form that is too large',
    413,
    'QUERY_TOO_COMPLEX',
    () =>
      request('/reconcile', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `queries=${'x'.repeat(200_000)}`,
      }),
  ],
])('%s', (_name, status, code, work) => {
  test(`is ${status} ${code}, as small clean JSON with security headers`, async () => {
    const got = await work()
    expect({ status: got.status, code: got.code }).toEqual({ status, code })
    expect(got.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/)
    expect(got.text.length).toBeLessThan(1_500)
    expect(got.text).not.toMatch(INSIDE)
    expect(got.headers.get('x-content-type-options')).toBe('nosniff')
    expect(got.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(got.headers.get('x-frame-options')).toBe('DENY')
    expect(got.headers.get('x-powered-by')).toBeNull()
    if (status === 405) expect(got.headers.get('allow')).toMatch(/GET|POST/)
  })
})

test('headers that are too large, and what is no HTTP, are refused in JSON', async () => {
  const large = await raw(`GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`)
  expect(large).toMatch(/^HTTP\/1\.1 431 .*"code":"HEADERS_TOO_LARGE"/s)
  expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s)
  expect(await raw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/)
  const smuggled = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
  expect(await raw(smuggled)).toMatch(/^HTTP\/1\.1 400/)
})

test('slow headers, slow bodies and idle connections are closed', async () => {
  const impatient = await openApi(database, 'composed', undefined, {
    service: { ...standardService, headersMs: 300, receiveMs: 600, idleMs: 300 },
  })
  const answers = await Promise.all([
    raw('GET /health/live HTTP/1.1\r\nHost: a\r\nX-Slow:', impatient),
    raw('', impatient),
    raw('POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{', impatient),
    raw('GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n', impatient),
  ])
  expect(answers.map(answer => answer.split(' ')[1])).toEqual(['408', '408', '408', '200'])
  await impatient.stop()
})

test('above the limit of requests at once: 503 with Retry-After, while health answers', async () => {
  const small = await openApi(database, 'composed', undefined, { service: { ...standardService, inFlight: 0 } })
  const got = await request('/graphql', { method: 'POST', headers: JSON_TYPE, body: asked }, small)
  expect({ status: got.status, code: got.code, after: got.headers.get('retry-after') }).toEqual({
    status: 503,
    code: 'OVERLOADED',
    after: '1',
  })
  expect((await request('/export?field=parks', {}, small)).code).toBe('OVERLOADED')
  expect((await request('/health/ready', {}, small)).status).toBe(200)
  await small.stop()
})

test('clients that go while their body is unpacked leave no place taken', async () => {
  const body = gzipSync(JSON.stringify({ query: `{ meta { dataVersion } } #${'x'.repeat(90_000)}` }))
  const head = `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`
  const { port } = new URL(api.url)
  const gone = () =>
    new Promise<void>(resolve => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(Buffer.concat([Buffer.from(head), body]), () => socket.destroy()),
      )
      socket.on('close', () => resolve())
    })
  await Promise.all(Array.from({ length: 50 }, gone))
  await post(asked)
  while (!/^chain_atlas_requests_in_flight 0$/m.test((await request('/metrics')).text));
})

test('512 clients at once are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 512 }, () => post(asked)))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})

test('statements that wait too long for their turn: OVERLOADED with Retry-After', async () => {
  const none = await openApi(database, 'composed', undefined, { service: { ...standardService, statements: 0, waitMs: 50 } })
  const got = await request('/graphql', { method: 'POST', headers: JSON_TYPE, body: asked }, none)
  expect({ status: got.status, code: got.code, after: got.headers.get('retry-after') }).toEqual({
    status: 503,
    code: 'OVERLOADED',
    after: '1',
  })
  await none.stop()
})

test('a rate limit by address, when it is switched on; of a client behind a proxy by the address that the proxy tells', async () => {
  const strict = await openApi(database, 'composed', undefined, { service: { ...standardService, ratePerMinute: 3, trustedProxies: 1 } })
  const ask = (address: string) =>
    request('/graphql', { method: 'POST', headers: { ...JSON_TYPE, 'x-forwarded-for': address }, body: asked }, strict)
  const statuses = []
  for (let i = 0; i < 4; i++) statuses.push((await ask('192.0.2.1')).status)
  expect(statuses).toEqual([200, 200, 200, 429])
  const refused = await ask('192.0.2.1')
  expect({ code: refused.code, after: Number(refused.headers.get('retry-after')) > 0 }).toEqual({ code: 'OVERLOADED', after: true })
  expect((await ask('192.0.2.2')).status).toBe(200)
  expect((await request('/health/ready', {}, strict)).status).toBe(200)
  await strict.stop()
})

test('other sites cannot ask unless CORS_ORIGINS names them', async () => {
  const origin = (value: string) => ({ headers: { ...JSON_TYPE, origin: value }, method: 'POST', body: asked })
  expect((await request('/graphql', origin('https://a.example'))).headers.get('access-control-allow-origin')).toBeNull()
  const open = await openApi(database, 'composed', undefined, { corsOrigins: ['https://a.example'] })
  expect((await request('/graphql', origin('https://a.example'), open)).headers.get('access-control-allow-origin')).toBe(
    'https://a.example',
  )
  expect((await request('/graphql', origin('https://b.example'), open)).headers.get('access-control-allow-origin')).toBeNull()
  const preflight = await request(
    '/graphql',
    { method: 'OPTIONS', headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' } },
    open,
  )
  expect({ status: preflight.status, methods: preflight.headers.get('access-control-allow-methods') }).toEqual({
    status: 204,
    methods: 'GET, POST',
  })
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull()
  await open.stop()
})

const hash = createHash('sha256').update(QUESTION).digest('hex')
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } })

test('a query can be asked by its hash, with GET, and is not answered twice while the data is the same', async () => {
  const url = `/graphql?extensions=${encodeURIComponent(JSON.stringify(persisted(hash)))}`
  expect((await request(url, { headers: JSON_TYPE })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  expect((await post(JSON.stringify({ query: '{ a }', extensions: persisted(hash) }))).status).toBe(400)
  expect((await post(JSON.stringify({ query: QUESTION, extensions: persisted(hash) }))).status).toBe(200)
  const first = await request(url, { headers: JSON_TYPE })
  const etag = first.headers.get('etag')!
  expect({ status: first.status, etag }).toEqual({ status: 200, etag: expect.stringMatching(/^W\/"/) })
  const again = await request(url, { headers: { ...JSON_TYPE, 'if-none-match': etag } })
  expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: '' })
  const other = await request(`/graphql?query=${encodeURIComponent('{ meta { modelVersion } }')}`, { headers: JSON_TYPE })
  expect(other.headers.get('etag')).not.toBe(etag)
  const wrong = await request(`/graphql?query=${encodeURIComponent('{ enterprises(first: 0) { totalCount } }')}`, { headers: JSON_TYPE })
  expect({ code: wrong.code, etag: wrong.headers.get('etag') }).toEqual({ code: 'BAD_USER_INPUT', etag: null })
})

test('with registered queries only those are answered, in full or by their hash', async () => {
  const closed = await openApi(database, 'composed', undefined, { trusted: new Map([[hash, QUESTION]]) })
  const ask = (body: object) => request('/graphql', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) }, closed)
  expect((await ask({ query: QUESTION })).status).toBe(200)
  expect((await ask({ extensions: persisted(hash) })).status).toBe(200)
  for (const query of ['{ meta { modelVersion } }', '{ __schema { queryType { name } } }', `${QUESTION} `])
    expect(await ask({ query })).toMatchObject({ status: 403, code: 'QUERY_NOT_REGISTERED' })
  const other = createHash('sha256').update('{ meta { modelVersion } }').digest('hex')
  expect((await ask({ query: '{ meta { modelVersion } }', extensions: persisted(other) })).status).toBe(403)
  expect((await ask({ extensions: persisted(other) })).code).toBe('PERSISTED_QUERY_NOT_FOUND')
  await closed.stop()
})

test('an answer holds at most five errors of at most 300 characters', async () => {
  const ask = (body: object) =>
    post(JSON.stringify(body)).then(({ text }) => (JSON.parse(text) as { errors: { message: string }[] }).errors)
  const many = await Promise.all([
    ask({ query: `{ ${Array.from({ length: 300 }, (_, i) => `nope${i}`).join(' ')} }` }),
    ask({ query: `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: enterprises(first: 0) { totalCount }`).join(' ')} }` }),
    ask({ query: `{ ${'n'.repeat(5_000)} }` }),
    ask({ query: 'query ($i: [ID!]!) { nodes(ids: $i) { id } }', variables: { i: Array(90).fill({ a: 1 }) } }),
    ask({ query: `{ ${'"'.repeat(999)} }` }),
  ])
  for (const errors of many) {
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.length).toBeLessThanOrEqual(5)
    for (const { message } of errors) expect([...message].length).toBeLessThanOrEqual(300)
  }
})

test('a request is logged with its id, operation, cost, statements and time, and without what it said or whence it came', async () => {
  const lines: string[] = []
  const logging = await openApi(database, 'composed', undefined, { log: line => lines.push(line) })
  const query = 'query Firms($t: NamePart!) { enterprises(filter: { text: $t }, first: 10) { nodes { id } } }'
  const headers = { ...JSON_TYPE, 'x-request-id': 'abc-1', 'user-agent': 'secret-agent' }
  const got = await request('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables: { t: '机密' } }) }, logging)
  expect(got.headers.get('x-request-id')).toBe('abc-1')
  await request('/health/live', { headers: { 'x-request-id': 'no id\u00e9' } }, logging)
  await logging.stop()
  const [first] = lines.map(line => JSON.parse(line))
  expect(first).toMatchObject({
    id: 'abc-1',
    route: '/graphql',
    operation: 'Firms',
    status: 200,
    cost: 11,
    statements: 1,
    ms: expect.any(Number),
  })
  expect(lines.join('')).not.toMatch(/机密|127\.0\.0\.1|secret-agent|enterprises\(/)
})

test('/metrics tells requests, errors by code, statements, what waits, what is kept, and the version of the data', async () => {
  await post(asked)
  await post('{"query":"{"}')
  const { text, headers } = await request('/metrics')
  expect(headers.get('content-type')).toMatch(/^text\/plain/)
  for (const line of [
    /^chain_atlas_request_seconds_count\{route="\/graphql",status="200"\} \d+$/m,
    /^chain_atlas_errors_total\{code="GRAPHQL_PARSE_FAILED"\} \d+$/m,
    /^chain_atlas_statements_total \d+$/m,
    /^chain_atlas_requests_in_flight \d+$/m,
    /^chain_atlas_statements_running \d+$/m,
    /^chain_atlas_statements_waiting \d+$/m,
    /^chain_atlas_documents_cached \d+$/m,
    /^chain_atlas_load_info\{version="\w+"\} 1$/m,
    /^process_resident_memory_bytes \d+$/m,
  ])
    expect(text).toMatch(line)
})

describe('a plain question goes a shorter way than one with a Content-Encoding, and is answered the same', () => {
  const told = ({ status, headers, text }: Got) => {
    const { 'x-request-id': id, date: _date, ...others } = Object.fromEntries(headers)
    expect(id).toMatch(/^[\w-]{36}$/)
    return { status, text: text.replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/, 'id'), headers: others }
  }
  test.each([
    asked,
    JSON.stringify({ query: '{ enterprise(id: "德凯实业") { name evidence { paragraph } } }' }),
    JSON.stringify({ query: 'query ($first: Int) { enterprises(first: $first) { totalCount } }', variables: { first: -1 } }),
    JSON.stringify({ query: '{ nothing }' }),
    JSON.stringify({ query: '{ meta' }),
    JSON.stringify({ query: 'mutation { x }' }),
    JSON.stringify({ query: '{ a { '.repeat(400) }),
    JSON.stringify({ query: 7 }),
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
    '{}',
    '[]',
    '[1',
    'true',
    '"{}"',
    '\ufeff{}',
    '{"query": "{ meta { dataVersion } }", "__proto__": {"query": "{ nothing }"}}',
  ])('%s', async body => {
    expect(told(await post(body))).toEqual(told(await post(body, { ...JSON_TYPE, 'content-encoding': 'identity' })))
  })
})
