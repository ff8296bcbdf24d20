import { quiet } from '../../src/commands/report'
import { applyConstraints } from '../../src/seed/load'
import { stateOf } from '../../src/seed/state'
import { beside } from '../../src/version/choices'
import { holding } from '../../src/version/hold'
import { remake } from '../../src/version/remake'
import { run } from '../commands/run'
import { checksum } from '../seed/checksum'
import { made } from '../seed/tables'
import { good } from '../seed/variant'
import { type ThrowAway, throwAway, write } from '../throwAway'

/* Two loads of one graph never mix: the later one computes anew, or is refused. */
const one = made({ 'enterprises.csv': 'id,name\nenterprise:one,甲公司\n' }, 'one')
const two = made({ 'enterprises.csv': 'id,name\nenterprise:two,乙公司\n' }, 'two')

let database: ThrowAway
let wanted: string

beforeAll(async () => {
  database = await throwAway()
  await load(good, one, two)
  wanted = await checksum(database)
}, 120_000)
afterAll(() => database?.stop())
beforeEach(async () => {
  await write(database, 'MATCH (n) DETACH DELETE n')
  await load(good)
})

const load = (...folders: string[]) => remake(database, beside(folders), quiet)

test('two processes at once: both are in the graph, as if one had come after the other', async () => {
  const env = { NEO4J_URI: database.uri, NEO4J_PASSWORD: database.password }
  const runs = [one, two].map(folder => run(['load', folder], env))
  for (const each of runs) expect([await each.ended, each.output()]).toEqual([0, expect.stringContaining('Loaded version')])
  expect(await checksum(database)).toBe(wanted)
})

test('two at once that each write in several transactions', async () => {
  const loading = (folder: string) =>
    remake(database, beside([folder]), quiet, { maxChanges: 1, inPlace: true }).catch((error: Error) => error.message)
  const outcomes = await Promise.all([loading(one), loading(two)])
  // the one that comes while the other writes is refused; one that computed before that comes after it
  for (const outcome of outcomes)
    expect(outcome).toEqual(typeof outcome === 'string' ? expect.stringMatching(/^Another load is writing/) : expect.anything())
  await load(one, two)
  expect(await checksum(database)).toBe(wanted)
})

test('while one writes in several transactions another is refused; after one that was broken off the next goes on', async () => {
  const { driver, name } = database
  await applyConstraints(driver, name)
  const state = await stateOf(driver, name)
  const broken = holding(
    driver,
    name,
    state,
    async () => {
      expect((await stateOf(driver, name)).state).toBe('LOADING')
      await expect(load(one)).rejects.toThrow('Another load is writing this graph in several transactions')
      throw new Error('broken off')
    },
    () => Promise.resolve(),
  )
  await expect(broken).rejects.toThrow('broken off')
  expect((await stateOf(driver, name)).state).toBe('LOADING')
  await load(one, two)
  expect(await checksum(database)).toBe(wanted)
})

test('a server that starts while another process loads is up but not ready, and goes on when it is done', async () => {
  const { driver, name, uri, password } = database
  let release = () => {}
  const done = new Promise<void>(resolve => {
    release = resolve
  })
  const writing = holding(
    driver,
    name,
    await stateOf(driver, name),
    () => done,
    tx => tx.run('MATCH (m:Meta) REMOVE m.state, m.load'),
  )
  const server = run(['serve'], { NEO4J_URI: uri, NEO4J_PASSWORD: password })
  await server.says(/Another load is writing this graph\. The server is up but not ready; trying again/)
  release()
  await writing
  await server.says(/ready after/)
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect((await stateOf(driver, name)).state).toBe(undefined)
}, 120_000)

test('one that lost its lock stops', async () => {
  const { driver, name } = database
  const state = await stateOf(driver, name)
  const stopped = holding(
    driver,
    name,
    state,
    async holds => {
      await holds()
      const { records } = await driver.executeQuery(
        'SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.query = "load" RETURN id',
      )
      await driver.executeQuery('TERMINATE TRANSACTIONS $ids', { ids: records.map(record => record.get('id')) }, { database: name })
      await holds()
    },
    () => Promise.reject(new Error('came to its end')),
  )
  await expect(stopped).rejects.toThrow(/terminated/)
})
