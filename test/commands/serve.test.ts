import { readFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { MODEL_VERSION } from '../../src/seed/model'
import { made } from '../seed/tables'
import { throwAway, write } from '../throwAway'
import { folder, run } from './run'

const { NEO4J_URI, NEO4J_PASSWORD } = process.env
const closing: Server[] = []

afterEach(() => {
  for (const server of closing.splice(0)) server.close()
})

const READY = /ready after [\d.]+ s: (http:\S+)\/graphql/

test('starts with its own database, answers the printed question, shares with a second start, stops in order with exit code 0', async () => {
  const env = { NEO4J_DIR: folder() }
  const first = run(['serve'], env)
  const [, url] = await first.says(READY)
  const [, body] = await first.says(/-d '(.+)'/)
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: body! })
  expect(((await answer.json()) as { data: { anchors: { nodes: unknown[] } } }).data.anchors.nodes).toHaveLength(5)

  const second = run(['serve'], env)
  await second.says(READY)
  expect(second.output()).toContain(`Using the Neo4j that process ${first.child.pid} started`)
  expect(second.output()).toContain('Nothing has changed')
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)

  // a terminal's Ctrl-C comes twice when npm passes it on
  first.child.kill('SIGINT')
  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  expect(first.output()).toMatch(/Stopping/)

  const third = run(['serve'], env)
  await third.says(READY)
  expect(third.output()).toContain('Nothing has changed')
  third.child.kill('SIGINT')
  expect(await third.ended).toBe(0)
}, 120_000)

test('a Neo4j that ends by itself is replaced, and so is one whose owner ends; meanwhile the server says that it is not ready', async () => {
  const env = { NEO4J_DIR: folder() }
  const first = run(['serve'], env)
  await first.says(READY)
  const second = run(['serve'], env)
  const [, url] = await second.says(READY)
  first.child.kill('SIGKILL')
  await first.ended
  await second.says(/Process \d+, whose Neo4j this is, has ended/)
  await second.says(/Ready again/)
  expect(await fetch(`${url}/health/ready`).then(r => r.status)).toBe(200)

  const { neo4j } = JSON.parse(readFileSync(join(env.NEO4J_DIR, 'lock'), 'utf8')) as { neo4j: { pid: number } }
  process.kill(neo4j.pid, 'SIGKILL')
  await second.says(/Neo4j ended with signal SIGKILL/)
  await second.says(/Ready again.*Ready again/s)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
}, 120_000)

test('a signal while it starts stops it too, with exit code 0', async () => {
  const start = run(['serve'], { NEO4J_DIR: folder() })
  await start.says(/Starting Neo4j/)
  start.child.kill('SIGINT')
  expect(await start.ended).toBe(0)
})

test('a terminal that closes stops it in order too', async () => {
  const start = run(['serve'], { NEO4J_URI, NEO4J_PASSWORD })
  await start.says(READY)
  start.child.stdout!.destroy()
  start.child.stderr!.destroy()
  start.child.kill('SIGHUP')
  expect(await start.ended).toBe(0)
})

test('a port that was set and is taken is an error that names it; nothing is left behind', async () => {
  const taker = await listen(createServer())
  closing.push(taker)
  const { port } = taker.address() as { port: number }
  const start = run(['serve'], { PORT: String(port), NEO4J_URI, NEO4J_PASSWORD })
  expect(await start.ended).toBe(1)
  expect(start.output()).toContain(`PORT ${port} is taken on 127.0.0.1`)
})

test('with an unreachable NEO4J_URI it starts unready, keeps trying, and becomes ready when the database comes', async () => {
  const reserved = await listen(createServer())
  const { port } = reserved.address() as { port: number }
  await new Promise(resolve => reserved.close(resolve))
  const start = run(['serve'], { PORT: '', NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD, HOST: '127.0.0.2' })
  await start.says(/not ready; trying again/)
  const ready = () => fetch('http://127.0.0.2:4000/health/ready').then(r => r.status)
  expect(await ready()).toBe(503)
  const there = new URL(NEO4J_URI!)
  const proxy = createServer(socket => {
    const onward = connect(Number(there.port), there.hostname)
    socket.pipe(onward).pipe(socket)
    socket.on('error', () => onward.destroy())
    onward.on('error', () => socket.destroy())
  })
  await listen(proxy, port)
  closing.push(proxy)
  await start.says(READY)
  expect(await ready()).toBe(200)
  start.child.kill('SIGTERM')
  expect(await start.ended).toBe(0)
})

test('a wrong password is an error that says which variable to mend', async () => {
  const start = run(['serve'], { NEO4J_URI, NEO4J_PASSWORD: 'not this one' })
  expect(await start.ended).toBe(1)
  expect(start.output()).toContain('NEO4J_USER and NEO4J_PASSWORD must hold what Neo4j')
})

test("another model's data and other people's data are refused and stay as they are", async () => {
  const database = await throwAway()
  try {
    const env = { NEO4J_URI: database.uri, NEO4J_PASSWORD: database.password }
    await write(database, "CREATE (:Meta {id: 'meta', version: 'old', modelVersion: 99})")
    const older = run(['serve'], env)
    expect(await older.ended).toBe(1)
    expect(older.output()).toContain(`must hold graph model ${MODEL_VERSION}, but holds graph model 99`)
    await write(database, "MATCH (n) DETACH DELETE n CREATE (:Person {name: 'somebody'})")
    const others = run(['serve'], env)
    expect(await others.ended).toBe(1)
    expect(others.output()).toMatch(/must be empty or written by Chain Atlas, but holds 1 nodes/)
    const { records } = await database.driver.executeQuery('MATCH (n) RETURN labels(n) AS labels', {}, { database: database.name })
    expect(records.map(r => r.get('labels'))).toEqual([['Person']])
  } finally {
    await database.stop()
  }
})

test('its own dataset is loaded beside what the graph holds; where that no longer fits, the graph is served as it is', async () => {
  const database = await throwAway()
  try {
    const env = { NEO4J_URI: database.uri, NEO4J_PASSWORD: database.password, PORT: '0' }
    const serving = async (says: string | RegExp) => {
      const start = run(['serve'], env)
      await start.says(READY)
      expect(start.output()).toMatch(says)
      start.child.kill('SIGTERM')
      expect(await start.ended).toBe(0)
      return JSON.parse((await list()).result()).map(({ name, version }: { name: string; version: string }) => [name, version])
    }
    const list = async () => {
      const listing = run(['list', '--json'], env)
      expect(await listing.ended).toBe(0)
      return listing
    }
    const districts = 'id,name,code,level\ndistrict:yunqiao,云桥区,999901,COUNTY\n'
    const older = made({ 'districts.csv': districts, 'enterprises.csv': 'id,name\nenterprise:jia,甲公司\n' }, 'chain-atlas')
    const leaning = made({ 'LOCATED_IN.csv': 'from,to\nenterprise:jia,district:yunqiao\n' }, 'leaning')
    expect(await run(['load', older, leaning], env).ended).toBe(0)
    expect(await serving(/leaning\/LOCATED_IN\.csv:2 from: [\s\S]*chain-atlas remove leaning[\s\S]*Serving the graph as it is/)).toEqual([
      ['chain-atlas', '1'],
      ['leaning', '1'],
    ])
    const whole = made(
      {
        'districts.csv': districts,
        'LOCATED_IN.csv': 'from,to\nenterprise:jia,district:yunqiao\n',
        'enterprises.csv': 'id,name\nenterprise:jia,甲公司\n',
      },
      'leaning',
    )
    expect(await run(['load', whole], env).ended).toBe(0)
    expect(await serving(/Reading .*seeds, leaning/)).toEqual([
      ['chain-atlas', JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')).version],
      ['leaning', '1'],
    ])
  } finally {
    await database.stop()
  }
}, 120_000)

test('a machine with none of the three ways is told all three, with exit code 1', async () => {
  const empty = folder()
  const start = run(['serve'], { PATH: empty, JAVA_HOME: undefined, NEO4J_DIR: join(empty, 'neo4j') })
  expect(await start.ended).toBe(1)
  expect(start.output()).toMatch(/1\. Name a running Neo4j.*2\. Have Java and Maven.*3\. Have Docker/s)
})

test('an environment that is not understood is refused before anything starts', async () => {
  const start = run(['serve'], { PORT: 'http', NEO4J_URI: 'localhost' })
  expect(await start.ended).toBe(1)
  expect(start.output()).toMatch(/PORT: .*"http"/)
  expect(start.output()).toMatch(/NEO4J_URI: must look like neo4j:.*but got "localhost"/)
})

test('every verb has --help, and an unknown one is answered with the list', async () => {
  for (const args of [
    ['--help'],
    ...['serve', 'load', 'check', 'diff', 'compare', 'list', 'remove', 'export', 'undo', 'history', 'report', 'schema'].map(verb => [
      verb,
      '--help',
    ]),
  ]) {
    const help = run(args, {})
    expect(await help.ended).toBe(0)
    expect(help.output()).toMatch(/Usage: chain-atlas/)
  }
  const unknown = run(['lode'], {})
  expect(await unknown.ended).toBe(1)
  expect(unknown.output()).toMatch(/unknown command 'lode'/)
})

function listen(server: Server, port = 0): Promise<Server> {
  return new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve(server)))
}
