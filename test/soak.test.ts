import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { run } from './commands/run'

const { NEO4J_URI, NEO4J_PASSWORD } = process.env
const LONG = process.env.LONG === '1'
const MINUTES = LONG ? 10 : 0.4

const example = (name: string) => readFileSync(join(__dirname, 'questions', `${name}.graphql`), 'utf8')
const times = (n: number, part: (i: number) => string) => Array.from({ length: n }, (_, i) => part(i)).join(' ')

/** Good and bad questions, and each time some that were never asked before. */
const questions: ((i: number) => unknown)[] = [
  () => ({ query: example('enterprises-page') }),
  () => ({ query: example('district') }),
  () => ({ query: '{ meta { dataVersion } }' }),
  i => ({ query: `{ meta { dataVersion } } # ${i}` }),
  i => ({ query: `{ enterprises(first: ${1 + (i % 100)}) { nodes { id } } }` }),
  i => ({ query: `{ ${times(400, n => `x${i}${n}`)} }` }),
  i => ({ query: `{ a${i} ${'{ a '.repeat(400)} ${'} '.repeat(400)} }` }),
  i => ({ query: `{ search(text: "${'x'.repeat(i % 1_500)}") { hits { hint } } }` }),
  () => ({ query: '{ __schema { types { name fields { name } } } }' }),
  i => ({
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: i % 150 }, (_, n) => `a:${n}`) },
  }),
  () => [],
  i => `{"query": "${'y'.repeat(i % 90_000)}`,
]

test(
  `${MINUTES} minutes of good and bad questions, clients that go away and connections that say nothing: memory, sockets and files stay level`,
  async () => {
    const server = run(['serve'], { NEO4J_URI, NEO4J_PASSWORD, LOG_LEVEL: 'silent' })
    const [, url] = await server.says(/ready after [\d.]+ s: (http:\S+)\/graphql/)
    const measure = async () => {
      const text = await fetch(`${url}/metrics`).then(r => r.text())
      const read = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)![1])
      return {
        memory: read('process_resident_memory_bytes'),
        files: read('process_open_fds'),
        inFlight: read('chain_atlas_requests_in_flight'),
      }
    }
    const end = performance.now() + MINUTES * 60_000
    let count = 0
    let failures = 0
    const client = async (n: number) => {
      while (performance.now() < end) {
        const i = count++
        const signal = i % 17 === n ? AbortSignal.timeout(i % 40) : null
        const question = questions[i % questions.length]!(i)
        const body = typeof question === 'string' ? question : JSON.stringify(question)
        const status = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
          signal,
        }).then(
          async r => {
            await r.text()
            return r.status
          },
          () => 0,
        )
        if (status >= 500 && status !== 503) failures++
        if (i % 50 === n) connect(Number(new URL(url!).port), '127.0.0.1').on('error', () => {})
      }
    }
    const clients = Array.from({ length: 8 }, (_, n) => client(n))
    const atStart = await measure()
    await new Promise(resolve => setTimeout(resolve, (MINUTES * 60_000) / 4))
    const before = await measure()
    await Promise.all(clients)
    while ((await measure()).inFlight > 0);
    const after = await measure()
    expect(failures).toBe(0)
    // the first minutes compile, and fill the caches
    const [since, most] = LONG ? [before, 50_000_000] : [atStart, 150_000_000]
    expect(after.memory - since.memory).toBeLessThan(most)
    // idle connections are closed after ten seconds
    while ((await measure()).files > before.files + 20);
    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  },
  MINUTES * 60_000 + 120_000,
)
