import { type Database, openDatabase, Unreachable, verifyDatabase } from '../../src/database/database'
import { freePort } from '../../src/database/port'
import { isRecent } from '../../src/database/version'
import { readEnv } from '../../src/env'
import { boltServer, tcpServer } from './bolt'
import { recorder } from './recorder'

const opened: { stop(): Promise<void> }[] = []
const served: { close(): void }[] = []

async function at(uri: string): Promise<Database> {
  const database = await openDatabase(readEnv({ NEO4J_URI: uri, NEO4J_PASSWORD: 'secret' }), recorder())
  opened.push(database)
  return database
}

function serve<T extends { close(): void }>(server: T): T {
  served.push(server)
  return server
}

afterEach(async () => {
  for (const database of opened.splice(0)) await database.stop()
  for (const server of served.splice(0)) server.close()
})

const refusalOf = (uri: string) =>
  at(uri)
    .then(verifyDatabase)
    .then(
      () => undefined,
      error => `${error.name}: ${error.message}`,
    )

test('a named database that does not answer is opened, is unreachable, and fits once it answers', async () => {
  const port = await freePort(0)
  const database = await at(`bolt://127.0.0.1:${port}`)
  await expect(verifyDatabase(database)).rejects.toThrow(Unreachable)
  serve(await boltServer('Neo4j/5.26.0', port))
  await expect(verifyDatabase(database)).resolves.toBeUndefined()
})

test('a named database is not ours', async () => {
  expect(await at('neo4j://graph.example:7687')).toMatchObject({ managed: false, name: 'neo4j', uri: 'neo4j://graph.example:7687' })
})

test('a Bolt server that calls itself Neo4j 5.20 is refused', async () => {
  const { uri } = serve(await boltServer('Neo4j/5.20.0'))
  expect(await refusalOf(uri)).toBe(`Refusal: The Neo4j at ${uri} must be 5.26 or newer, but it is Neo4j/5.20.0`)
})

test('a server that speaks none of the driver’s Bolt versions is refused as too old', async () => {
  const { uri } = serve(await tcpServer(socket => socket.once('data', () => socket.write(Buffer.alloc(4)))))
  expect(await refusalOf(uri)).toBe(`Refusal: The Neo4j at ${uri} must be 5.26 or newer, but it is one that speaks only an older Bolt`)
})

test('a web server is refused', async () => {
  const { uri } = serve(await tcpServer(socket => socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'))))
  expect(await refusalOf(uri)).toBe(`Refusal: NEO4J_URI must be Neo4j's Bolt address, but ${uri} answered as a web server`)
})

test('a server that takes connections and stays silent is unreachable', async () => {
  const { uri } = serve(await tcpServer(() => {}))
  expect(await refusalOf(uri)).toMatch(/^Unreachable: /)
})

test('an address the driver cannot read is refused', async () => {
  await expect(at('bolt://127.0.0.1:7687?policy=x')).rejects.toThrow(/^NEO4J_URI must be an address/)
})

test.each([
  ['Neo4j/5.26.0', true],
  ['Neo4j/5.27-aura', true],
  ['Neo4j/2025.01.0', true],
  ['Neo4j/5.25.9', false],
  ['Neo4j/4.4.40', false],
  ['Neo4j/v5.11.0 compatible graph database server - Memgraph', false],
  ['', false],
  [undefined, false],
])('%s is recent enough: %s', (agent, recent) => {
  expect(isRecent(agent)).toBe(recent)
})
