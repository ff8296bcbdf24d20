import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quiet } from '../../src/commands/report'
import { fillDatabase, readDataset } from '../../src/seed/load'
import { checksum } from '../seed/checksum'
import { type Edit, good, variant } from '../seed/variant'
import { TcpProxy } from '../tcpProxy'
import { type ThrowAway, throwAway, write } from '../throwAway'

/* A load that is killed at any statement leaves the old version whole, and the next one gives the graph of an undisturbed load. */
const kills = process.env.LONG ? 20 : 3
const SEED = 20261122

const yunqiao = 'documents/yunqiao-2021.yaml'
const edits: Edit[] = [
  [yunqiao, 'name: 蓝天材料\n', 'name: 蓝天新材料\n'],
  [yunqiao, '  - { from: [云桥科技园], to: [电子信息], p: [3] }', '  - { from: [云桥科技园], to: [芯片封装], p: [4] }'],
  [yunqiao, '{ from: [青鸟电子], to: [云桥科技园], p: [4] }', '{ from: [青鸟电子], to: [云桥区], p: [4] }'],
  [yunqiao, '    level: MUNICIPAL\n', ''],
]

let database: ThrowAway
let changed: string
let old: string
let wanted: string
let undisturbed: { statements: number; commit: number }

beforeAll(async () => {
  database = await throwAway()
  changed = variant(...edits)
  await reset()
  old = await checksum(database, true)
  const { output } = await loader()
  undisturbed = JSON.parse(output)
  wanted = await checksum(database, true)
  expect(wanted).not.toBe(old)
}, 120_000)

afterAll(() => database?.stop())

/** The database as the first load leaves it. */
async function reset(): Promise<void> {
  await write(database, 'MATCH (n) DETACH DELETE n')
  await fillDatabase(database.driver, database.name, await readDataset(good), quiet)
}

/** Loads the changed dataset in a process of its own; how it ended, and what it said. */
function loader(...kill: (number | string)[]): Promise<{ ended: string; output: string }> {
  return loaderOver(database.uri, kill)
}

/** The same over another way to the database; `told` is called when the loader says that its statement has been sent, and it waits for that. */
function loaderOver(uri: string, kill: (number | string)[], told?: () => unknown): Promise<{ ended: string; output: string }> {
  const args = [join(__dirname, 'loader.cjs'), changed, uri, database.password, ...kill.map(String)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  child.once('message', async () => {
    await told?.()
    child.send('done')
  })
  let output = ''
  child.stdout!.on('data', data => {
    output += data
  })
  return new Promise(resolve => child.on('close', (code, signal) => resolve({ ended: signal ?? String(code), output })))
}

async function loadsAgain(number: number): Promise<void> {
  expect(await checksum(database, true)).toBe(number <= undisturbed.commit ? old : wanted)
  expect((await loader()).ended).toBe('0')
  expect(await checksum(database, true)).toBe(wanted)
}

test.each(points(kills))(
  'the loader is killed at %d of all it sends',
  async share => {
    await reset()
    const number = 1 + Math.floor(share * undisturbed.statements)
    expect((await loader(number, 'self')).ended).toBe('SIGKILL')
    await loadsAgain(number)
  },
  120_000,
)

test('Neo4j itself is killed while a load is written', async () => {
  await reset()
  const { neo4j } = JSON.parse(readFileSync(join(database.folder, 'lock'), 'utf8')) as { neo4j: { pid: number } }
  expect((await loader(undisturbed.commit - 2, neo4j.pid)).ended).toBe('1')
  await database.lost
  await database.release()
  database = await throwAway(database.folder)
  await loadsAgain(undisturbed.commit - 2)
}, 180_000)

test('the connection is lost while a load is written', async () => {
  await reset()
  const proxy = new TcpProxy(database.uri)
  await proxy.set('open')
  const number = undisturbed.commit - 2
  const lost = loaderOver(`bolt://127.0.0.1:${proxy.port}`, [number, 'parent'], () => proxy.set('refused'))
  expect((await lost).ended).toBe('1')
  await loadsAgain(number)
}, 120_000)

const onLinux = process.platform === 'linux' ? test : test.skip // prlimit is Linux' own

onLinux(
  'the disk is full while a load is written',
  async () => {
    await reset()
    const { neo4j } = JSON.parse(readFileSync(join(database.folder, 'lock'), 'utf8')) as { neo4j: { pid: number } }
    const number = undisturbed.commit - 2
    const full = () => spawnSync('prlimit', ['--pid', String(neo4j.pid), '--fsize=4096'])
    expect((await loaderOver(database.uri, [number, 'parent'], full)).ended).toBe('1')
    await database.release()
    database = await throwAway(database.folder)
    await loadsAgain(number)
  },
  180_000,
)

/** Shares of a whole, from a generator of fixed seed (mulberry32). */
function points(count: number): number[] {
  let state = SEED
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  })
}
