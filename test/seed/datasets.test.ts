import { quiet } from '../../src/commands/report'
import type { Database } from '../../src/database/database'
import { applyConstraints, loadDataset, readDataset } from '../../src/seed/load'
import { rowsOf } from '../../src/seed/rows'
import { throwAway, write } from '../throwAway'
import { checksum } from './checksum'
import { made, says } from './tables'
import { good } from './variant'

const firm = (folders: string[], id: string) =>
  readDataset(folders).then(dataset => rowsOf(dataset).entities.find(row => row.id === id)?.properties)

/** 青鸟电子 of the good dataset, told by a table under its id, and otherwise. */
const told = { 'enterprises.csv': 'id,name,shortName,status\nenterprise:qingniao-dianzi,青鸟电子有限公司,青电,TO_START\n' }

test('what two datasets name is one, with the evidence of both; where they differ, the higher precedence is shown', async () => {
  expect(await firm([good, made(told)], 'enterprise:qingniao-dianzi')).toMatchObject({
    name: '青鸟电子有限公司',
    aliases: ['青鸟电子', '青鳥電子'],
    shortName: '青电',
    status: 'TO_START',
    placeState: 'STATED',
    evidence: ['xinghe-2022#2', 'yunqiao-2021#4', 'firms/enterprises#1'],
    datasets: ['firms', 'unnamed'],
    conflicts: ['name', 'shortName'],
    conflictValues: ['青鸟电子', '青鸟'],
    conflictDatasets: ['unnamed', 'unnamed'],
  })
  expect(await firm([good, made(told, 'firms', 'precedence: -1\n')], 'enterprise:qingniao-dianzi')).toMatchObject({
    name: '青鸟电子',
    aliases: ['青鳥電子', '青鸟电子有限公司'],
    shortName: '青鸟',
    status: 'TO_START',
    conflicts: ['name', 'shortName'],
    conflictValues: ['青鸟电子有限公司', '青电'],
    conflictDatasets: ['firms', 'firms'],
  })
  expect(await firm([good], 'enterprise:qingniao-dianzi')).not.toHaveProperty('conflicts')
})

test('a row without an id is the one entity of its code or exact name, or a new one', async () => {
  const folder = made({
    'districts.csv': 'name,code,level\n云桥新区,999901,COUNTY\n',
    'enterprises.csv': 'name,status\n青鳥電子,TO_START\n丁公司,\n丁公司,TO_START\n',
  })
  const { entities } = rowsOf(await readDataset([good, folder]))
  const named = (of: string) => entities.filter(({ properties }) => [properties.name, ...(properties.aliases as string[])].includes(of))
  expect(named('云桥新区').map(({ id }) => id)).toEqual(['district:yunqiao'])
  expect(named('青鸟电子').map(({ id, properties }) => [id, properties.status])).toEqual([['enterprise:qingniao-dianzi', 'TO_START']])
  expect(named('丁公司').map(({ id, properties }) => [id, properties.evidence])).toEqual([
    [expect.stringMatching(/^enterprise:firms-dinggongsi-[0-9a-f]{8}$/), ['firms/enterprises#2', 'firms/enterprises#3']],
  ])
})

test('a former id is the entity that has it now', async () => {
  const folder = made({ 'districts.csv': 'id,name,level,nameEn\ndistrict:yunqiao-xian,云桥县,COUNTY,Yunqiao\n' })
  expect(await firm([good, folder], 'district:yunqiao')).toMatchObject({ nameEn: 'Yunqiao', aliases: expect.arrayContaining(['全区']) })
})

test('a name that fits two is kept apart and reported, and cannot be an end', async () => {
  const twins = { 'enterprises.csv': 'id,name\nenterprise:a,戊公司\nenterprise:b,戊公司\n' }
  const apart = 'enterprises.csv:2 name: was kept apart as enterprise:'
  expect(await says(made({ 'enterprises.csv': 'name,status\n己公司,TO_START\n己公司,OPERATING\n' }))).toEqual([
    expect.stringMatching(
      /^enterprises\.csv:2 name: was kept apart as enterprise:firms-jigongsi-\w{8}, for enterprise:firms-jigongsi-\w{8} \(己公司\) has/,
    ),
    expect.stringMatching(/^enterprises\.csv:3 name: was kept apart/),
  ])
  expect(await says([made(twins), made({ 'enterprises.csv': 'name\n戊公司\n' }, 'more')])).toHaveLength(3)
  expect((await says(made(twins)))[0]).toBe(
    `${apart}a, for enterprise:b (戊公司) has the name 戊公司 too; give one id to both if they are one`,
  )
  expect(await says(made({ ...twins, 'LOCATED_IN.csv': 'from,to\n戊公司,云桥区\n' }))).toEqual([
    'LOCATED_IN.csv:2 from: must name one entity, but "戊公司" fits the Enterprise enterprise:a (戊公司) and the Enterprise enterprise:b (戊公司); give the id',
  ])
})

test('a name that two datasets bear is, to each of them, its own', async () => {
  const named = { 'enterprises.csv': 'id,name\nenterprise:lantian,蓝天材料\n', 'LOCATED_IN.csv': 'from,to\n蓝天材料,河口县\n' }
  const { relations } = rowsOf(await readDataset([good, made(named)]))
  expect(relations.filter(({ from }) => from.startsWith('enterprise:lantian')).map(({ id }) => id)).toEqual([
    'LOCATED_IN~enterprise:lantian~district:hekou~firms/LOCATED_IN',
  ])
  expect(relations).toEqual(expect.arrayContaining(rowsOf(await readDataset(good)).relations))
})

test('what one dataset lacks another may state; two datasets may not be of one name, and must have what they depend on', async () => {
  expect(await says(made({ 'LOCATED_IN.csv': 'from,to\n蓝天材料,云桥区\n' }))).toEqual([])
  expect(await says([made(told), made(told)])).toEqual([
    expect.stringMatching(/^dataset\.yaml name: must be of one dataset, but .* is firms too$/),
  ])
  expect(await says(made(told, 'firms', 'dependsOn: [registry]\n'))).toEqual([
    'dataset.yaml dependsOn: must be in the graph or loaded together with it, but registry is not among the datasets: firms, unnamed',
  ])
})

test.each([
  ['name: Firms\n', 'dataset.yaml:1 Field "version" of required type "String!" was not provided.'],
  [
    "name: Firms\nversion: '1'\npublisher: a\nlicence: b\ndate: 2026\n",
    'dataset.yaml:1 name: must be in a-z, 0-9 and single hyphens, but got "Firms"',
  ],
  [
    "name: firms\nversion: '1'\npublisher: a\nlicence: b\ndate: 2026/1\n",
    'dataset.yaml:5 date: Date must be YYYY, YYYY-MM or YYYY-MM-DD and a day of the calendar, but got "2026/1"',
  ],
])('dataset.yaml %j is refused, skipping or not', async (text, said) => {
  for (const onError of ['stop', 'skip'] as const)
    expect(await says(made({ ...told, 'dataset.yaml': text }), { onError })).toEqual(expect.arrayContaining([said]))
})

describe('in a graph', () => {
  let database: Database
  beforeAll(async () => {
    database = await throwAway()
    await applyConstraints(database.driver, database.name)
  })
  afterAll(() => database?.stop())

  test('it is what the datasets state, in whatever order, and what was there before', async () => {
    const [firms, more] = [made(told), made({ 'enterprises.csv': 'name\n青鸟电子\n庚公司\n' }, 'more')]
    const load = async (...folders: string[]) => {
      await loadDataset(database.driver, database.name, await readDataset(folders), quiet)
      return checksum(database)
    }
    const without = await load(good, firms)
    const all = await load(good, firms, more)
    expect(all).not.toBe(without)
    expect(await load(firms, good)).toBe(without)
    expect(await load(more, firms, good)).toBe(all)
    await write(database, 'MATCH (n) DETACH DELETE n')
    expect(await load(good, firms)).toBe(without)
  })
})
