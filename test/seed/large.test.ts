import { readDataset } from '../../src/seed/load'
import { type Rows, rowsOf } from '../../src/seed/rows'
import { made } from './tables'
import { good } from './variant'

/** What a dataset says, beside the good one, whichever way its tables are read. */
async function said(folders: string[], largeFrom: number, onError: 'stop' | 'skip' = 'stop') {
  const rows = rowsOf(await readDataset([...folders, good], { largeFrom, onError }))
  const all: Pick<Rows, 'entities' | 'relations' | 'names' | 'spellings'> = rows
  const { entities, relations, names, spellings } = all
  for await (const part of rows.large?.parts() ?? []) {
    entities.push(...part.entities)
    relations.push(...part.relations)
    names.push(...part.names)
    spellings.push(...part.spellings)
  }
  const { version, meta, counts, regions, datasets } = rows
  const sorted = [entities, relations, names, spellings].map(list => list.map(row => JSON.stringify(row)).sort())
  return { sorted, version, meta, counts, regions, datasets, streamed: rows.large !== undefined }
}

const tables = {
  'enterprises.csv': [
    'id,name,aliases,formerIds,shortName,status,placeState,placeReason',
    'enterprise:jia,甲公司,甲厂;老甲,,,OPERATING,,',
    'enterprise:jia,甲公司,,,甲,,,',
    'enterprise:yi,乙公司,,enterprise:lao-yi,,,,',
    'enterprise:lao-yi,乙公司,,,,OPERATING,,',
    'enterprise:bing,甲公司,,,,,,',
    'enterprise:qingniao-dianzi,青鸟电子,青鸟,,,RAMPING_UP,,',
    ',丁公司,,,,,,',
    ',丁公司,,,,OPERATING,,',
    ',青鸟电子,,,,,,',
    'enterprise:wu,戊公司,,,,,NOT_STATED,公司未说',
    'enterprise:ji,己公司,,,,,STATED,',
    '',
  ].join('\n'),
  'districts.jsonl': '{"id":"district:xin","name":"新县","code":"999977","level":"COUNTY"}\n',
  'LOCATED_IN.csv':
    'from,to\nenterprise:jia,新县\n乙公司,district:xin\n丁公司,云桥区\nenterprise:ji,云桥区\nenterprise:jia,新县\n青鸟,新县\n',
  'OPERATES_IN.csv':
    'from,to,assertion\nenterprise:jia,电子信息;芯片封装,\nenterprise:jia,芯片封装,IMPLIED\nenterprise:bing,电子信息,\n戊公司;己公司,电子信息,\n',
  'BORDERS.csv': 'from,to,crossesProvince,vintage\ndistrict:xin,云桥区,false,2023\n',
}

test('a large table says what a small one says, to the last row', async () => {
  const folder = made(tables)
  const [small, large] = [await said([folder], 1e9), await said([folder], 0)]
  expect([small.streamed, large.streamed]).toEqual([false, true])
  expect({ ...large, streamed: false }).toEqual(small)
  expect(small.sorted[0]!.join()).toContain('enterprise:jia')
})

test('so it does beside another dataset that speaks of the same, and contradicts it', async () => {
  const other = made(
    {
      'enterprises.csv': 'id,name,status\nenterprise:jia,甲公司,RAMPING_UP\nenterprise:geng,庚公司,\n,戊公司,RAMPING_UP\n',
      'OPERATES_IN.csv': 'from,to\n甲厂,电子信息\n庚公司,电子信息\n',
      'LOCATED_IN.csv': 'from,to\n庚公司,新县\n',
    },
    'others',
    'precedence: 5\n',
  )
  const folder = made(tables)
  const [small, large] = [await said([folder, other], 1e9), await said([folder, other], 0)]
  expect({ ...large, streamed: false }).toEqual(small)
  expect(small.sorted[0]!.join()).toContain('conflictValues')
})

test('what is left out of it is left out, with what hangs on it', async () => {
  const folder = made({
    'enterprises.csv': 'id,name,status\nenterprise:jia,甲公司,X\nenterprise:yi,乙公司,\nenterprise:yi,丙公司,\nenterprise:ding,丁公司,\n',
    'OPERATES_IN.csv': 'from,to\n甲公司,电子信息\nenterprise:yi,电子信息\nenterprise:ding,电子信息\n丁公司,某业\n',
  })
  const [small, large] = [await said([folder], 1e9, 'skip'), await said([folder], 0, 'skip')]
  expect({ ...large, streamed: false }).toEqual(small)
})
