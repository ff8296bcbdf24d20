import { Balancer } from './balancer'
import { type Run, run } from './commands/run'

const { NEO4J_URI, NEO4J_PASSWORD } = process.env

/** A server of its own on the seeded Neo4j, as it is run behind a balancer. */
async function start(): Promise<Run & { url: string }> {
  const server = run(['serve'], { NEO4J_URI, NEO4J_PASSWORD, DRAIN_MS: '2000', LOG_LEVEL: 'silent' })
  const [, url] = await server.says(/ready after [\d.]+ s: (http:\S+)\/graphql/)
  return { ...server, url: url!.replace('localhost', '127.0.0.1') }
}

test('two servers behind a balancer are replaced one after the other under load, and not one request fails', async () => {
  const balancer = new Balancer()
  const url = await balancer.listen()
  const first = [await start(), await start()]
  for (const server of first) await balancer.add(server.url)
  const failed: unknown[] = []
  let answered = 0
  let done = false
  const client = async () => {
    const question = { query: '{ enterprises(first: 20) { nodes { name districts { name } } } }' }
    while (!done) {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(question) }
      const answer = await fetch(`${url}/graphql`, init).then(
        async r => ({ status: r.status, body: await r.text() }),
        error => ({ status: 0, body: String(error) }),
      )
      if (answer.status !== 200 || answer.body.startsWith('{"errors"')) failed.push(answer)
      else answered++
    }
  }
  const clients = Array.from({ length: 2 }, client)
  for (const old of first) {
    const next = await start()
    await balancer.add(next.url)
    old.child.kill('SIGTERM')
    expect(await old.ended).toBe(0)
    balancer.remove(old.url)
  }
  done = true
  await Promise.all(clients)
  balancer.close()
  expect(failed).toEqual([])
  expect(answered).toBeGreaterThan(20)
}, 300_000)
