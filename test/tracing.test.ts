import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { run } from './commands/run'

const { NEO4J_URI, NEO4J_PASSWORD } = process.env

interface Span {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[]
}

let collector: Server
const bodies: { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }[] = []

beforeAll(async () => {
  collector = createServer((request, response) => {
    let text = ''
    request.on('data', data => {
      text += data
    })
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(JSON.parse(text))
      response.end('{}')
    })
  })
  await new Promise<void>(resolve => collector.listen(0, '127.0.0.1', resolve))
})

afterAll(() => {
  collector.close()
  collector.closeAllConnections()
})

test('a request is a span in the trace that it names, its statements are spans below, and neither holds what was asked', async () => {
  const OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  const server = run(['serve'], { NEO4J_URI, NEO4J_PASSWORD, OTEL_EXPORTER_OTLP_ENDPOINT, LOG_LEVEL: 'silent' })
  const [, url] = await server.says(/ready after [\d.]+ s: (http:\S+)\/graphql/)
  const traceId = '0123456789abcdef0123456789abcdef'
  const headers = { 'content-type': 'application/json', traceparent: `00-${traceId}-0123456789abcdef-01` }
  await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query":"query Version { meta { dataVersion } }"}' })
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  const spans = bodies.flatMap(body => body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(scope => scope.spans)))
  const [request] = spans.filter(({ name }) => name === 'POST /graphql')
  const [statement] = spans.filter(({ name }) => name === 'statement')
  expect(request).toMatchObject({ traceId, parentSpanId: '0123456789abcdef' })
  expect(statement).toMatchObject({ traceId, parentSpanId: request!.spanId })
  expect(Object.fromEntries(request!.attributes.map(({ key, value }) => [key, Object.values(value)[0]]))).toMatchObject({
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'graphql.operation.name': 'Version',
    'chain_atlas.cost': 1,
    'chain_atlas.statements': 1,
  })
  expect(JSON.stringify(spans)).not.toContain('dataVersion')
}, 120_000)
