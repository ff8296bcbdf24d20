import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDataset } from '../../src/seed/load'
import { rowsOf } from '../../src/seed/rows'
import { measured } from '../../src/seed/tables/units'
import { says } from './tables'
import { good } from './variant'

const spreadsheet = join(__dirname, 'spreadsheet')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** What is said of the spreadsheet with a text replaced in one of its files. */
async function edited(file: string, from: string, to: string, onError?: 'skip'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-foreign-'))
  folders.push(folder)
  cpSync(spreadsheet, folder, { recursive: true })
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, file), text.replace(from, to))
  return says(folder, { onError })
}

test('a spreadsheet is loaded as its mapping says', async () => {
  const { entities, relations } = rowsOf(await readDataset([good, spreadsheet]))
  const touzi = ({ evidence }: Record<string, unknown>) => (evidence as string[]).filter(id => id.startsWith('touzi/')).join()
  const told = Object.fromEntries(entities.filter(row => touzi(row.properties)).map(row => [row.properties.name, row.properties]))
  const apart = { placeState: 'NOT_STATED', placeReason: '表中未载地点' }
  expect(told).toEqual({
    青鸟电子: expect.objectContaining({ aliases: ['青鸟', '青鸟厂', '青鳥電子'], status: 'OPERATING', placeState: 'STATED' }),
    辛公司: expect.objectContaining({ ...apart, aliases: [], status: 'UNDER_CONSTRUCTION', evidence: ['touzi/企业投资表#2'] }),
    青鸟三期项目: expect.objectContaining({ ...apart, investment: 12_505_000 }),
    辛公司项目: expect.objectContaining({ ...apart, investment: 3_000_000 }),
  })
  const nameOf = new Map(entities.map(({ id, properties }) => [id, properties.name]))
  const joined = relations.filter(row => touzi(row.properties)).map(({ type, from, to }) => `${type} ${nameOf.get(from)} ${nameOf.get(to)}`)
  expect(new Set(joined)).toEqual(
    new Set([
      'INVESTED_BY 辛公司项目 辛公司',
      'INVESTED_BY 青鸟三期项目 青鸟电子',
      'LOCATED_IN 青鸟电子 云桥区',
      'OPERATES_IN 辛公司 芯片封装',
      'OPERATES_IN 青鸟电子 电子信息',
      'OPERATES_IN 青鸟电子 芯片封装',
    ]),
  )
})

const table = '企业投资表.csv'
test.each([
  [
    'a value that is not mapped',
    ',在建,',
    ',停产,',
    [`${table}:4 状态: must be one of 在建, 投产, as mapping.yaml lists them, but got "停产"`],
  ],
  ['a number that is none', '300万元', '待定', [`${table}:4 投资额（万元）: must be a number of 万元, but got "待定"`]],
  ['a code of none', '999901', '999999', [`${table}:3 所在区县: must be the code of one District, but "999999" is that of none`]],
  [
    'a name where a code must be',
    '999901',
    '云桥区',
    [`${table}:3 所在区县: must be the code of one District, but "云桥区" is that of none`],
  ],
  [
    'a segment that is none',
    ',芯片封装\n',
    ',封装测试\n',
    [`${table}:4 产业环节: must name Industry or Segment by id or by an exact name or alias, but got "封装测试"`],
  ],
  ['a name that is missing', '辛公司项目', '', [`${table}:4 name: Field "name" of required type "String!" was not provided.`]],
  [
    'a column that is missing',
    '所在区县',
    '区县',
    [
      `${table}:2 Column "所在区县", which mapping.yaml names, must be in the header, but there are 企业名称, 曾用名, 状态, 项目名称, 投资额（万元）, 区县, 产业环节.`,
    ],
  ],
] as [string, string, string, string[]][])('%s is reported by row and column', async (_what, from, to, said) => {
  expect((await edited(table, from, to)).map(line => line.replace('项目名称: Field', 'name: Field'))).toEqual(said)
})

test.each([
  [
    'unit: 万元',
    'unit: 美元',
    'mapping.yaml:14 tables[0].states[1].fields[1]: unit must be one of 元, 万元, 亿元, 平方公里, 平方千米, 公顷, 亩, 平方米, %, but got 美元',
  ],
  [
    'target: OPERATES_IN',
    'target: WORKS_IN',
    'mapping.yaml:19 tables[0].states[3].target: must be a list or a relationship type of seeds.graphql, but got "WORKS_IN"',
  ],
  ['field: status', 'field: state', 'mapping.yaml:10 tables[0].states[0].fields[2]: field must be one of the target, but got state'],
  [
    '{ field: from, entity: projects }',
    '{ field: from, entity: parks }',
    'mapping.yaml:26 tables[0].states[4].fields[0]: entity must be the target of a state above, but got parks',
  ],
  [
    'constant: STATED',
    'colour: red',
    'mapping.yaml:23 tables[0].states[3].fields[2]: Field "colour" is not defined by type "FieldMapping". Did you mean "column"?',
  ],
  [', constant: STATED', '', 'mapping.yaml:23 tables[0].states[3].fields[2]: must give one of column, constant and entity, but gives 0'],
])('%s → %s in mapping.yaml is refused', async (from, to, said) => {
  expect(await edited('mapping.yaml', from, to)).toEqual([said])
})

test('a row that is left out takes along what it states, and leaves the others', async () => {
  expect(await edited(table, '300万元', '待定', 'skip')).toEqual([`${table}:4 投资额（万元）: must be a number of 万元, but got "待定"`])
})

test.each([
  ['1.1', '万元', 11_000],
  ['387.6亿元', '亿元', 38_760_000_000],
  ['1500', '亩', 1],
  ['12.5％', '%', 12.5],
  ['-3', '元', -3],
  ['1,2', '元', undefined],
  ['3e5', '元', undefined],
])('%s in %s is %s', (cell, unit, value) => {
  expect(measured(cell, unit)).toBe(value)
})
