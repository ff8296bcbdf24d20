import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { made } from '../seed/tables'
import { good } from '../seed/variant'
import { type ThrowAway, throwAway, write } from '../throwAway'
import { folder, run } from './run'

/* The verbs that change and tell of which datasets a graph is made. */
const rows = (name: string) => ({
  'enterprises.csv': `id,name\nenterprise:jia,${name}\n`,
  'LOCATED_IN.csv': 'from,to\nenterprise:jia,云桥区\n',
})
const registry = made(rows('甲公司'), 'registry', 'dependsOn: [unnamed]\n')
const later = made(rows('甲乙公司'), 'registry', 'dependsOn: [unnamed]\n')

let database: ThrowAway

beforeAll(async () => {
  database = await throwAway()
}, 120_000)
afterAll(() => database?.stop())

async function verb(...args: string[]): Promise<{ code: number | null; output: string; result: string }> {
  const ran = run(args, { NEO4J_URI: database.uri, NEO4J_PASSWORD: database.password })
  return { code: await ran.ended, output: ran.output(), result: ran.result() }
}

async function refused(says: string | RegExp, ...args: string[]): Promise<void> {
  const { code, output, result } = await verb(...args)
  expect([code, result]).toEqual([1, ''])
  expect(output).toMatch(says)
}

test('an empty graph holds no dataset, and there is nothing to remove, export, undo or compare with', async () => {
  await write(database, 'MATCH (n) DETACH DELETE n')
  expect(await verb('list')).toMatchObject({ code: 0, result: 'The graph holds no dataset.\n' })
  expect(JSON.parse((await verb('list', '--json')).result)).toEqual([])
  await refused('"registry" must be a dataset of the graph, but it holds none.', 'remove', 'registry')
  await refused('"registry" must be a dataset of the graph, but it holds none.', 'export', 'registry', '--out', join(folder(), 'out'))
  await refused('There must have been a graph before the last load', 'undo')
  await refused('"registry" must be a folder or a dataset of the graph, but the graph holds none.', 'compare', 'registry', good)
}, 120_000)

test("somebody else's graph is refused by every verb, and stays as it is", async () => {
  await write(database, 'MATCH (n) DETACH DELETE n')
  await write(database, 'CREATE (:Person)')
  const out = join(folder(), 'out')
  for (const args of [
    ['list'],
    ['load', good],
    ['diff', good],
    ['remove', 'x'],
    ['export', 'x', '--out', out],
    ['undo'],
    ['compare', good, good],
  ])
    await refused('must be empty or written by Chain Atlas, but holds 1 nodes', ...args)
  expect(existsSync(out)).toBe(false)
}, 120_000)

test('a dataset is loaded beside the others, told, compared with its next version, exported, removed, and put back', async () => {
  await write(database, 'MATCH (n) DETACH DELETE n')
  expect((await verb('load', good)).code).toBe(0)
  const loaded = JSON.parse((await verb('load', registry, '--json')).result)
  expect(loaded).toMatchObject({ changed: true, version: expect.stringMatching(/^\w{16}$/) })
  const { result: listed } = await verb('list')
  expect(listed).toMatch(/^name +version +publisher +date +licence +precedence +entities +relations +loaded\n/)
  expect(listed).toMatch(/^registry +1 +Nobody +2026 +CC0-1\.0 +0 +1 +1 +\d{4}-\d\d-\d\dT[\d:]+Z$/m)
  expect(JSON.parse((await verb('list', '--json')).result).map(({ name }: { name: string }) => name)).toEqual(['registry', 'unnamed'])

  const compared = await verb('compare', 'registry', later, '--json')
  expect(compared.code).toBe(2)
  const told = JSON.parse(compared.result)
  expect(told.counts).toEqual([{ type: 'Enterprise', added: 0, changed: 1, removed: 0 }])
  expect(told.samples[0]).toMatchObject({ before: { name: '甲公司' }, after: { name: '甲乙公司' } })
  expect(await verb('compare', 'registry', registry)).toMatchObject({ code: 0, result: 'Nothing differs.\n' })

  const out = join(folder(), 'out')
  expect((await verb('export', 'registry', '--out', out)).result).toBe(`Wrote 3 files of dataset registry to ${out}.\n`)
  expect(readFileSync(join(out, 'enterprises.csv'))).toEqual(readFileSync(join(registry, 'enterprises.csv')))
  expect((await verb('load', out)).result).toMatch(/^Already loaded: version/)
  expect(await verb('diff', out)).toMatchObject({ code: 0, result: 'Nothing differs.\n' })

  expect((await verb('remove', 'registry')).result).toMatch(/^Loaded version \w{16}/)
  expect(await verb('diff', out)).toMatchObject({ code: 2 })
  expect(JSON.parse((await verb('undo', '--json')).result)).toMatchObject({ changed: true, version: loaded.version })
  expect((await verb('history')).result).toMatch(/undo of \w{16}\n/)
  expect((await verb('load', good, '--only')).code).toBe(0)
  expect(JSON.parse((await verb('list', '--json')).result)).toHaveLength(1)
}, 240_000)

test('what cannot be is refused with exit code 1 and what was expected', async () => {
  await verb('load', good, registry, '--only')
  const full = folder()
  writeFileSync(join(full, 'note'), '')
  await refused('"nobody" must be a dataset of the graph, but it holds registry, unnamed.', 'remove', 'nobody')
  await refused('"nobody" must be a dataset of the graph', 'export', 'nobody', '--out', join(full, 'new'))
  await refused(`${full} must be a new or an empty folder, but there is something in it.`, 'export', 'registry', '--out', full)
  await refused(/note must be a folder that can be made: E/, 'export', 'registry', '--out', join(full, 'note'))
  await refused("required option '--out <folder>' not specified", 'export', 'registry')
  await refused("missing required argument 'dataset'", 'remove')
  await refused(
    '"nobody" must be a folder or a dataset of the graph, but the graph holds registry, unnamed.',
    'compare',
    'nobody',
    'registry',
  )
  await refused(/must hold a dataset/, 'compare', 'registry', full)
  await refused(/must be a file that can be written/, 'compare', 'registry', later, '--out', join(full, 'none', 'x'))
  const leaning = made(rows('甲公司'), 'registry')
  await refused('registry is read together with what its dependsOn names', 'compare', 'registry', leaning)
  await refused(/There is no folder/, 'load', join(full, 'none'))
  await refused('It must be a whole number, 1 or more, but got "0"', 'remove', 'registry', '--max-changes', '0')
  await refused(/must change at most 1 entities/, 'remove', 'registry', '--max-changes', '1')
  await refused(
    'dependsOn: must be in the graph or loaded together with it, but x is not among the datasets: leaning',
    'check',
    made({ 'enterprises.csv': 'name\n甲\n' }, 'leaning', 'dependsOn: [x]\n'),
  )
}, 240_000)

test('check counts without a database', async () => {
  const check = run(['check', good, registry, '--json'], { NEO4J_URI: 'bolt://127.0.0.1:1' })
  expect(await check.ended).toBe(0)
  expect(JSON.parse(check.result())).toContainEqual({ file: join(registry, 'enterprises.csv'), type: 'Enterprise', count: 1 })
})
