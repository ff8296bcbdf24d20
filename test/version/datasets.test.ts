import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { quiet } from '../../src/commands/report'
import type { LoadOptions, LoadSummary } from '../../src/seed/load'
import type { ReadOptions } from '../../src/seed/read'
import { before, beside, only, without } from '../../src/version/choices'
import { readDatasets, unpack } from '../../src/version/kept'
import { type Choose, remake } from '../../src/version/remake'
import { checksum } from '../seed/checksum'
import { made } from '../seed/tables'
import { good, variant } from '../seed/variant'
import { type ThrowAway, throwAway, write } from '../throwAway'

/* A graph is made of datasets whose files it keeps: it can be changed one dataset at a time, and is what their files say, whatever came before. */
const ID = 'enterprise:qingniao-dianzi'
const firm = (name: string, own: string, more: string) =>
  made({ 'enterprises.csv': `id,name,status\n${ID},青鸟电子,${own}\nenterprise:${name},${name},\n` }, name, more)
const high = firm('high', 'TO_START', 'precedence: 2\n')
const middle = firm('middle', 'OPERATING', 'precedence: 1\n')
const low = firm('low', 'UNDER_CONSTRUCTION', '')

let database: ThrowAway

beforeAll(async () => {
  database = await throwAway()
}, 120_000)
afterAll(() => database?.stop())
beforeEach(() => write(database, 'MATCH (n) DETACH DELETE n'))

const change = (choose: Choose, options: LoadOptions & ReadOptions = {}): Promise<LoadSummary> => remake(database, choose, quiet, options)
const load = (...folders: string[]) => change(beside(folders))
const names = async () => (await readDatasets(database.driver, database.name)).map(({ name }) => name)

async function rows(text: string): Promise<Record<string, unknown>[]> {
  const { records } = await database.driver.executeQuery(text, {}, { database: database.name })
  return records.map(record => record.toObject())
}

/** The checksum of a graph into which only these datasets were ever loaded. */
async function fresh(...folders: string[]): Promise<string> {
  await write(database, 'MATCH (n) DETACH DELETE n')
  await change(only(folders))
  return checksum(database)
}

test('three datasets differ on a property; without the middle one the graph is that of the others, with it again what it was', async () => {
  const two = await fresh(good, high, low)
  const three = await fresh(good, high, middle, low)
  const [shown] = await rows(
    `MATCH (e:Enterprise {id: '${ID}'}) RETURN e.status AS status, e.conflictValues AS values, e.conflictDatasets AS of`,
  )
  expect(shown).toEqual({ status: 'TO_START', values: ['OPERATING', 'UNDER_CONSTRUCTION'], of: ['middle', 'low'] })
  await change(without(['middle']))
  expect(await checksum(database)).toBe(two)
  await load(middle)
  expect(await checksum(database)).toBe(three)
})

test('the order of loading does not matter, and what two datasets name has the evidence of both', async () => {
  const together = await fresh(good, high, low)
  for (const folders of [
    [good, high, low],
    [low, high, good],
  ]) {
    await write(database, 'MATCH (n) DETACH DELETE n')
    for (const folder of folders.slice(0, 1)) await load(folder)
    for (const folder of folders.slice(1)) await load(folder)
    expect(await checksum(database)).toBe(together)
  }
  const [both] = await rows(`MATCH (e:Enterprise {id: '${ID}'}) RETURN e.datasets AS datasets, e.evidence AS evidence`)
  expect(both!.datasets).toEqual(['high', 'low', 'unnamed'])
  expect(both!.evidence).toEqual(expect.arrayContaining(['high/enterprises#1', 'low/enterprises#1', 'yunqiao-2021#4']))
})

test('only takes the others out, a new version replaces the old one, and what is loaded already is not written again', async () => {
  await load(good, high, low)
  await change(only([good, low]))
  expect(await names()).toEqual(['low', 'unnamed'])
  const later = firm('low', 'OPERATING', "description: 'later'\n")
  expect(await load(later)).toMatchObject({ changed: true })
  expect(await load(later)).toMatchObject({ changed: false })
  expect(await rows('MATCH (d:Dataset {name: "low"}) RETURN d.description AS said')).toEqual([{ said: 'later' }])
  expect(await checksum(database)).toBe(await fresh(good, later))
})

test('undo is the graph before the last load, twice it is the one after; both are told by the history', async () => {
  const first = (await load(good)).version
  const one = await checksum(database)
  await expect(change(before)).rejects.toThrow('There must have been a graph before the last load to go back to, but there was none.')
  const second = (await load(high)).version
  const two = await checksum(database)
  expect((await change(before)).version).toBe(first)
  expect(await checksum(database)).not.toBe(two)
  await load(high)
  await change(before)
  expect(await checksum(database)).toBe(one)
  await load(high)
  await change(without(['high', 'unnamed']))
  expect(await rows('MATCH (n:Entity) RETURN n')).toEqual([])
  await change(before)
  expect(await checksum(database)).toBe(two)
  const history = await rows('MATCH (l:Load) RETURN l.version AS version, l.undoes AS undoes ORDER BY l.sequence')
  expect(history.slice(0, 3)).toEqual([
    { version: first, undoes: null },
    { version: second, undoes: null },
    { version: first, undoes: second },
  ])
})

test('the files of the graph and of the load before are kept, no others', async () => {
  const kept = async () => (await rows('MATCH (f:DatasetFile) RETURN DISTINCT f.checksum AS checksum')).length
  await load(good)
  await load(high)
  expect(await kept()).toBe(2)
  await load(firm('high', 'OPERATING', 'precedence: 2\n'))
  expect(await kept()).toBe(3)
  await load(low)
  expect(await kept()).toBe(3)
})

test('what is unpacked is byte for byte what was loaded, however many parts it has', async () => {
  const random = Array.from({ length: 16_000 }, (_, index) => createHash('sha512').update(String(index)).digest('base64')).join('')
  const wide = made({ 'enterprises.jsonl': `{"name":"庚公司"}\n${' '.repeat(10)}\n`, 'mapping.yaml': `tables: []\n# ${random}\n` }, 'wide')
  await load(good, wide)
  const [{ parts }] = (await rows('MATCH (f:DatasetFile {inside: "mapping.yaml"}) RETURN count(*) AS parts')) as [{ parts: number }]
  expect(parts).toBeGreaterThan(1)
  const [dataset] = (await readDatasets(database.driver, database.name)).filter(({ name }) => name === 'wide')
  const out = made({}, 'out')
  expect(await unpack(database.driver, database.name, dataset!, out)).toEqual(['dataset.yaml', 'enterprises.jsonl', 'mapping.yaml'])
  for (const file of ['dataset.yaml', 'enterprises.jsonl', 'mapping.yaml'])
    expect(readFileSync(join(out, file)).equals(readFileSync(join(wide, file)))).toBe(true)
  expect(await load(out)).toMatchObject({ changed: false })
})

test('kept files that are missing are kept again by a load of the same; until then nothing else can be loaded beside them', async () => {
  await load(good, high)
  const count = () => rows('MATCH (f:DatasetFile) RETURN count(*) AS parts')
  const whole = await count()
  await write(database, 'MATCH (f:DatasetFile {inside: "enterprises.csv"}) DELETE f')
  await expect(load(low)).rejects.toThrow('The files of dataset high must be kept in the graph whole, but are not.')
  await write(database, 'MATCH (f:DatasetFile) DELETE f')
  await expect(load(low)).rejects.toThrow('The files of dataset high must be kept in the graph whole')
  expect(await load(good, high)).toMatchObject({ changed: false })
  expect(await count()).toEqual(whole)
})

test('a dataset that changes while it is loaded is refused', async () => {
  const dataset = firm('moving', 'OPERATING', '')
  const meddling = {
    ...quiet,
    bar: () => {
      writeFileSync(join(dataset, 'enterprises.csv'), 'id,name\nenterprise:x,x\n')
      return quiet.bar('', 0)
    },
  }
  await expect(remake(database, beside([good, dataset]), meddling)).rejects.toThrow(/enterprises\.csv was changed while it was loaded/)
  expect(await rows('MATCH (n) RETURN n')).toEqual([])
})

test('a kept dataset that does not fit a new version is named by file and line, with what to do; nothing changes', async () => {
  const places = made({ 'LOCATED_IN.csv': 'from,to\n蓝天材料,云桥区\n' }, 'places')
  await load(good)
  await load(places)
  const held = await checksum(database)
  const renamed = variant(['documents/yunqiao-2021.yaml', 'name: 蓝天材料\n', 'name: 蓝天新材料\n'])
  await expect(load(renamed)).rejects.toThrow(
    /^places\/LOCATED_IN\.csv:2 from: .*蓝天材料[\s\S]*nothing was loaded[\s\S]*The graph keeps places, and cannot hold it so beside the others\. Remove it too \(chain-atlas remove places\)/,
  )
  await expect(change(without(['unnamed']))).rejects.toThrow(/^places\/LOCATED_IN\.csv:2 from:/)
  expect(await checksum(database)).toBe(held)
})

test('a dataset depends on one in the graph, which must stay as long', async () => {
  const leaning = made({ 'LOCATED_IN.csv': 'from,to\nenterprise:high,云桥区\n' }, 'leaning', 'dependsOn: [high]\n')
  await load(good)
  await expect(load(leaning)).rejects.toThrow('high is not among the datasets: leaning, unnamed')
  await load(high)
  await load(leaning)
  await expect(change(without(['high']))).rejects.toThrow(
    'high must stay as long as leaning depends on it. Remove both: chain-atlas remove high leaning',
  )
  await expect(change(without(['nobody']))).rejects.toThrow('"nobody" must be a dataset of the graph, but it holds high, leaning, unnamed.')
  await change(without(['high', 'leaning']))
  expect(await checksum(database)).toBe(await fresh(good))
})

test('of what was loaded in part the same is left out again when another is loaded', async () => {
  const bad = made({ 'enterprises.csv': 'id,name,status\nenterprise:jia,甲公司,\nenterprise:yi,乙公司,X\n' }, 'bad')
  await load(good)
  await change(beside([bad]), { onError: 'skip' })
  expect(await change(beside([bad]), { onError: 'skip' })).toMatchObject({ changed: false })
  await expect(load(bad)).rejects.toThrow(/enterprises\.csv:3 status/)
  await load(high)
  expect(await rows('MATCH (e:Enterprise) WHERE "bad" IN e.datasets RETURN e.id AS id')).toEqual([{ id: 'enterprise:jia' }])
  expect((await readDatasets(database.driver, database.name)).map(({ name, skip }) => [name, skip])).toEqual([
    ['bad', true],
    ['high', false],
    ['unnamed', false],
  ])
})

test('a graph of another model is made anew of the datasets that it keeps', async () => {
  await load(good, high)
  const wanted = await checksum(database)
  await write(database, "MATCH (m:Meta {id: 'meta'}) SET m.modelVersion = 3 CREATE (:Entity:Park {id: 'park:old'})")
  await expect(load(good)).rejects.toThrow('must hold graph model')
  await change(beside([good]), { rebuild: true })
  expect(await checksum(database)).toBe(wanted)
})
