import { quiet } from '../../src/commands/report'
import { fillDatabase, readDataset } from '../../src/seed/load'
import { readHistory } from '../../src/version/history'
import { checksum } from '../seed/checksum'
import { made } from '../seed/tables'
import { good } from '../seed/variant'
import { type ThrowAway, throwAway, write } from '../throwAway'

let database: ThrowAway
beforeAll(async () => {
  database = await throwAway()
}, 120_000)
afterAll(() => database?.stop())

/** Loads a dataset beside the good one, its tables held or read as streams. */
async function load(folder: string, largeFrom: number, inPlace = false): Promise<string> {
  const { driver, name } = database
  await fillDatabase(driver, name, await readDataset([folder, good], { largeFrom }), quiet, { inPlace, ...(inPlace && { maxChanges: 3 }) })
  return checksum(database)
}

const empty = () => write(database, 'MATCH (n) DETACH DELETE n')

function firms(more: string, without = ''): string {
  const rows = Array.from({ length: 2_000 }, (_, i) => `enterprise:f-${i},第${i}号电子厂,${i % 7 ? '' : 'OPERATING'}`)
  const located = Array.from({ length: 2_000 }, (_, i) => `enterprise:f-${i},${i % 2 ? '云桥区' : '星河市'}`)
  return made({
    'enterprises.csv': `id,name,status\n${[...rows, more].filter(row => row !== without).join('\n')}\n`,
    'LOCATED_IN.csv': `from,to\n${located.filter(row => !without || !row.startsWith(without.split(',')[0]!)).join('\n')}\n`,
    'OPERATES_IN.csv': 'from,to\nenterprise:f-1,电子信息\n第2号电子厂,电子信息;芯片封装\n',
  })
}

const first = firms('enterprise:jia,甲公司,')
const second = firms('enterprise:yi,甲公司,OPERATING', 'enterprise:f-1999,第1999号电子厂,')

test('a large table loads as a small one does, first and later, and only the difference is written', async () => {
  const [one, two] = [await load(first, 1e9), await load(second, 1e9)]
  const [told] = await readHistory(database.driver, database.name)
  await empty()
  expect(await load(first, 0)).toBe(one)
  expect(await load(second, 0)).toBe(two)
  const [again] = await readHistory(database.driver, database.name)
  expect({ ...again, loadedAt: '' }).toEqual({ ...told, loadedAt: '' })
  expect(again).toMatchObject({ added: 1, changed: 0, removed: 3 })
}, 120_000)

test('a first load that was broken off is begun anew', async () => {
  await empty()
  const whole = await load(second, 0)
  await write(
    database,
    "MATCH (m:Meta) SET m = {id: 'meta', state: 'LOADING'} WITH m MATCH (n:Enterprise) WHERE n.id ENDS WITH '3' DETACH DELETE n",
  )
  await write(database, "CREATE (:Entity:Enterprise {id: 'enterprise:of-another-version', name: '旧'})")
  expect(await load(second, 0)).toBe(whole)
}, 120_000)

test('what differs too much is refused, or written in several transactions', async () => {
  await empty()
  await load(first, 0)
  const dataset = await readDataset([second, good], { largeFrom: 0 })
  const { driver, name } = database
  await expect(fillDatabase(driver, name, dataset, quiet, { maxChanges: 2 })).rejects.toThrow(/must change at most 2 entities/)
  const changed = await load(second, 0, true)
  await empty()
  expect(await load(second, 0)).toBe(changed)
}, 120_000)
