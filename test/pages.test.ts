import { createServer as createHttpServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import express from 'express'
import { pages } from '../src/pages'
import { type ChainAtlasServer, createServer } from '../src/server'

let server: ChainAtlasServer
let url: string

beforeAll(async () => {
  server = await createServer(() => undefined as never, { logLevel: 'silent' })
  url = await listen(server.http)
})

afterAll(() => server.stop())

const listen = (server: Server) =>
  new Promise<string>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })

test('the page is never kept, its assets always; both are what they say they are, and may load nothing from elsewhere', async () => {
  const page = await fetch(`${url}/graphiql/`)
  const asset = await fetch(new URL(/src="(\.\.\/assets\/[^"]+\.js)"/.exec(await page.text())![1]!, page.url))
  await asset.body?.cancel()
  for (const [{ status, headers }, type, kept] of [
    [page, 'text/html; charset=utf-8', 'no-cache'],
    [asset, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ] as const) {
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, kept])
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
  }
})

test('without its slash it leads to the page, the question with it', async () => {
  const answer = await fetch(`${url}/graphiql?query=%7Bmeta%7Bid%7D%7D`, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/graphiql/?query=%7Bmeta%7Bid%7D%7D'])
})

test.each([
  '/graphiql/nothing.js',
  '/assets/',
  '/.chain-atlas',
  '/graphiql/../../package.json',
  '/graphiql/../../../package.json',
  '/graphiql/..%2f..%2f..%2fpackage.json',
  '/graphiql/%2e%2e/%2e%2e/%2e%2e/package.json',
  '/graphiql/..%5c..%5cpackage.json',
  '/graphiql/%00',
  '/graphiql/%E0%A4%A',
])('%s is 404, as JSON', async path => {
  const { status, body } = await raw(path)
  expect({ status, body: JSON.parse(body) }).toEqual({
    status: 404,
    body: { error: expect.stringMatching(/^Not found\. /), code: 'NOT_FOUND' },
  })
})

test('where it is not built, it says what to run', async () => {
  const http = createHttpServer(express().use(pages({ folder: join(__dirname, 'nowhere') })))
  const answer = await fetch(`${await listen(http)}/graphiql/`)
  expect([answer.status, await answer.json()]).toEqual([503, { error: 'The page is not built. Build it with: npm run build' }])
  http.close()
})

/** A path as it stands: `fetch` would resolve its dots. */
function raw(path: string, headers = {}): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    get(url, { path, headers }, response => {
      let body = ''
      response.on('data', data => {
        body += data
      })
      response.on('end', () => resolve({ status: response.statusCode, body }))
    }).on('error', reject)
  })
}

test.each(['/', '/chain', '/chain/dianzi-xinxi', '/enterprise/%E7%B4%AB', '/compare?regions=a,b'])(
  '%s is the explorer: strict, asked for again each time, with what it loads beside the root',
  async path => {
    const answer = await fetch(url + path)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ])
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'; .*style-src 'self'; /)
    const text = await answer.text()
    expect(text).not.toMatch(/ style="|<script>/)
    for (const [, asset] of text.matchAll(/(?:src|href)="([^"]*assets[^"]+)"/g)) {
      const { status, headers } = await fetch(new URL(asset!, url + path), { headers: { 'accept-encoding': 'gzip' } })
      expect([status, headers.get('content-encoding'), new URL(asset!, url + path).pathname]).toEqual([
        200,
        Number(headers.get('content-length') ?? 2_000) < 1_024 ? null : 'gzip',
        expect.stringMatching(/^\/assets\//),
      ])
    }
    const again = await raw(path, { 'if-none-match': answer.headers.get('etag')! }) // fetch itself would ask for no kept answer
    expect(again.status).toBe(304)
  },
)

test.each(['/nothing', '/chain/a/b', '/enterprise/', '/chains', '/Chain', '/enterprise/%E0%A4%A/x'])(
  '%s is no address of the explorer',
  async path => {
    expect((await raw(path)).status).toBe(404)
  },
)
