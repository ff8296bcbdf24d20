import { TcpProxy } from '../tcpProxy'
import { run } from './run'

const { NEO4J_URI, NEO4J_PASSWORD } = process.env
const READY = /ready after [\d.]+ s: (http:\S+)\/graphql/
const ask = (url: string, query: string) =>
  fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) })

let proxy: TcpProxy

beforeEach(async () => {
  proxy = new TcpProxy(NEO4J_URI!)
  await proxy.set('open')
})

afterEach(() => proxy.close())

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s with a database that went silent: exit code 0 within 15 s, and what is in flight gets an answer',
  async signal => {
    const server = run(['serve'], { NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`, NEO4J_PASSWORD, LOG_LEVEL: 'silent' })
    const [, url] = await server.says(READY)
    expect((await ask(url!, '{ meta { dataVersion } }')).status).toBe(200)
    await proxy.set('silent')
    const asked = ask(url!, '{ meta { dataVersion } }')
    while (!/in_flight 1$/m.test(await fetch(`${url}/metrics`).then(r => r.text())));
    const begun = performance.now()
    server.child.kill(signal)
    expect((await asked).status).toBe(503)
    expect(await server.ended).toBe(0)
    expect(performance.now() - begun).toBeLessThan(15_000)
  },
)

test('a second signal, a second later, ends it at once', async () => {
  const server = run(['serve'], { NEO4J_URI: `bolt://127.0.0.1:${proxy.port}`, NEO4J_PASSWORD, DRAIN_MS: '60000', LOG_LEVEL: 'silent' })
  const [, url] = await server.says(READY)
  server.child.kill('SIGTERM')
  await server.says(/Stopping/)
  const readiness = await fetch(`${url}/health/ready`)
  expect({ status: readiness.status, body: await readiness.json() }).toEqual({
    status: 503,
    body: { status: 'not ready', reason: 'The server is stopping.' },
  })
  expect((await ask(url!, '{ meta { dataVersion } }')).headers.get('connection')).toBe('close')
  // npm passes a terminal's Ctrl-C on: two signals within a second are one
  await new Promise(resolve => setTimeout(resolve, 1_100))
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(1)
})
