import { readDataset } from '../../src/seed/load'
import { rowsOf } from '../../src/seed/rows'
import { made } from './tables'
import { good } from './variant'

/** Rows that are plainly right, by table, as JSON says them. */
const tables: Record<string, Record<string, string | number | boolean | string[]>[]> = {
  enterprises: [
    { id: 'enterprise:jia', name: '甲公司（集团）', aliases: ['甲厂', 'Jia Co.'], status: 'OPERATING' },
    { id: 'enterprise:yi', name: '乙公司', formerIds: ['enterprise:lao-yi'], placeState: 'NOT_STATED', placeReason: '未载' },
  ],
  projects: [{ id: 'project:jia', name: '甲项目', investment: 1250000.5, count: 3, startYear: 2021 }],
  targets: [{ id: 'target:jia', kind: 'GOAL', indicator: '产值', value: 15, valueTo: 20.5, comparator: 'RANGE', unit: '亿元', year: 2027 }],
  LOCATED_IN: [{ from: ['enterprise:jia', 'project:jia'], to: ['district:yunqiao'] }],
  OPERATES_IN: [{ from: ['enterprise:jia', '乙公司'], to: ['电子信息'], assertion: 'IMPLIED' }],
}

test('a row of CSV, read in one step, says what one of JSON Lines says, read value by value', async () => {
  const csv = await said(named => [`${named}.csv`, csvOf(tables[named]!)])
  const json = await said(named => [`${named}.jsonl`, tables[named]!.map(row => `${JSON.stringify(row)}\n`).join('')])
  expect(csv).toEqual(json)
  expect(csv.entities.map(row => JSON.stringify(row)).join()).toContain('2027年产值=15–20.5亿元')
})

async function said(fileOf: (named: string) => [string, string]) {
  const folder = made(Object.fromEntries(Object.keys(tables).map(fileOf)))
  const { entities, relations, names, spellings } = rowsOf(await readDataset([folder, good]))
  return { entities, relations, names, spellings }
}

function csvOf(rows: Record<string, unknown>[]): string {
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const lines = rows.map(row => columns.map(column => [row[column] ?? ''].flat().join(';')).join(','))
  return `${[columns.join(','), ...lines].join('\n')}\n`
}
