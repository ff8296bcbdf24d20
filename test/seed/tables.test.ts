import { gzipSync } from 'node:zlib'
import { readDataset } from '../../src/seed/load'
import { rowsOf } from '../../src/seed/rows'
import { made, says } from './tables'
import { good } from './variant'

const header = 'id,name,aliases,shortName,status\n'
const row = 'enterprise:jia,甲公司,,,\n'
/** 企业甲 in GB18030. */
const gbName = Buffer.from([0xc6, 0xf3, 0xd2, 0xb5, 0xbc, 0xd7])
const gb = (text: string) =>
  Buffer.concat(text.split('企业甲').flatMap((part, i) => (i ? [gbName, Buffer.from(part)] : [Buffer.from(part)])))

/** A table's content, and what is said of it. */
const tables: [what: string, file: string, content: string | Buffer, says: string[]][] = [
  ['a good row', 'enterprises.csv', header + row, []],
  ['a BOM, CRLF and blank lines', 'enterprises.csv', `\uFEFF${header}\n${row}\n\n`.replaceAll('\n', '\r\n'), []],
  ['quotes, commas and newlines in cells', 'enterprises.csv', 'id,name,note\nenterprise:jia,"甲""乙"",公司","a\r\nb"\n', []],
  ['a backslash', 'enterprises.csv', `${header}enterprise:jia,甲\\n公司\\,,,\n`, []],
  ['a name of 35 characters', 'enterprises.csv', `${header}enterprise:jia,${'长'.repeat(35)},,,\n`, []],
  [
    'an unknown enum',
    'enterprises.csv',
    `${header}${row}enterprise:yi,乙公司,,,RUNING\n`,
    ['enterprises.csv:3 status: Value "RUNING" does not exist in "Progress" enum.'],
  ],
  [
    'too few cells',
    'enterprises.csv',
    `${header}${row}enterprise:yi,乙公司\n`,
    ['enterprises.csv:3 The row must have 5 cells, as the header has, but got 2.'],
  ],
  [
    'a name that is missing',
    'enterprises.csv',
    `${header}enterprise:yi,,,,\n`,
    ['enterprises.csv:2 name: Field "name" of required type "String!" was not provided.'],
  ],
  [
    'white space',
    'enterprises.csv',
    `${header}enterprise:yi,乙公司 ,,,\n`,
    ['enterprises.csv:2 name: must not begin or end with white space, but got "乙公司 "'],
  ],
  [
    'a name over two lines',
    'enterprises.csv',
    `${header}${row}enterprise:yi,"乙\n公司",,,\nenterprise:bing,丙公司,,,X\n`,
    [
      'enterprises.csv:3 name: must be on one line, but got "乙\\n公司"',
      'enterprises.csv:5 status: Value "X" does not exist in "Progress" enum.',
    ],
  ],
  [
    'an empty element of a list',
    'enterprises.csv',
    `${header}enterprise:yi,乙公司,乙;;乙厂,,\n`,
    ['enterprises.csv:2 aliases: must hold a text, but got ""'],
  ],
  [
    'a quote within a cell',
    'enterprises.csv',
    `${header}enterprise:yi,乙"公司",,,\n${row}`,
    ['enterprises.csv:2 The row cannot be read: a quote stands within a cell that does not begin with one.'],
  ],
  [
    'more behind a quote',
    'enterprises.csv',
    `${header}enterprise:yi,"乙"公司,,,\n${row}enterprise:bing,丙公司,,,X\n`,
    [
      'enterprises.csv:2 The row cannot be read: behind the quote that closes a cell there is more; a quote within it is written twice.',
      'enterprises.csv:4 status: Value "X" does not exist in "Progress" enum.',
    ],
  ],
  [
    'a quote that is not closed',
    'enterprises.csv',
    `${header}${row}enterprise:yi,"乙公司,,,\nenterprise:bing,丙公司,,,X\n`,
    [
      'enterprises.csv:3 The row cannot be read: a cell begins with a quote that is not closed.',
      'enterprises.csv:4 status: Value "X" does not exist in "Progress" enum.',
    ],
  ],
  [
    'a cell of 10 MB',
    'enterprises.csv',
    `${header}${row}enterprise:yi,${'乙'.repeat(10_000_000)},,,\n`,
    ['enterprises.csv:3 name: must be at most 2000 characters, but got 10000000'],
  ],
  [
    'an id of another kind',
    'enterprises.csv',
    `${header}park:yi,乙公司,,,\n`,
    ['enterprises.csv:2 id: must be enterprise:<slug>, the slug in a-z, 0-9 and single hyphens, but got "park:yi"'],
  ],
  [
    'an id twice, of different content',
    'enterprises.csv',
    `${header}${row}enterprise:jia,乙公司,,,\n`,
    ['enterprises.csv:3 name: enterprise:jia must be described alike on every row, but enterprises.csv:2 has "甲公司" beside "乙公司"'],
  ],
  ['an id twice, of the same content', 'enterprises.csv', header + row + row, []],
  [
    'a whole number with a point',
    'projects.csv',
    'id,name,count\nproject:yi,乙项目,500.0\n',
    ['projects.csv:2 count: Int cannot represent non-integer value: "500.0"'],
  ],
  [
    'a scientific number',
    'projects.csv',
    'id,name,count,investment\nproject:yi,乙项目,1e3,3.5E+08\n',
    [
      'projects.csv:2 count: Int cannot represent non-integer value: "1e3"',
      'projects.csv:2 investment: Float cannot represent non numeric value: "3.5E+08"',
    ],
  ],
  [
    'a negative number',
    'projects.csv',
    'id,name,investment\nproject:yi,乙项目,-500\n',
    ['projects.csv:2 investment: must be above 0, or left out where the text hides or lacks it, but got -500'],
  ],
  [
    'a code without its leading zero',
    'industries.csv',
    'id,name,code\nindustry:nongye,农业,1\n',
    ['industries.csv:2 code: must be a code of GB/T 4754, 2 to 4 digits or behind its letter (is a leading zero lost?), but got "1"'],
  ],
  [
    'a code as a number',
    'industries.jsonl',
    '{"id":"industry:nongye","name":"农业","code":1}\n',
    ['industries.jsonl:1 code: String cannot represent a non string value: 1'],
  ],
  [
    'a district code that a program has rewritten',
    'districts.csv',
    'id,name,code,level\ndistrict:a,某县,5.00154E+05,COUNTY\n',
    ['districts.csv:2 code: must be a code of GB/T 2260, 6, 9 or 12 digits, but got "5.00154E+05"'],
  ],
  [
    'no boolean',
    'BORDERS.csv',
    'from,to,crossesProvince,vintage\n云桥区,星河市,是,2023\n',
    ['BORDERS.csv:2 crossesProvince: Boolean cannot represent a non boolean value: "是"'],
  ],
  [
    'an end that is missing',
    'LOCATED_IN.csv',
    'from,to\n青鸟电子,\n',
    ['LOCATED_IN.csv:2 to: Field "to" of required type "[String!]!" was not provided.'],
  ],
  [
    'an end that is nothing',
    'LOCATED_IN.csv',
    'from,to\n青鸟电子,某县\n',
    ['LOCATED_IN.csv:2 to: must name District or Park by id or by an exact name or alias, but got "某县"'],
  ],
  [
    'an end of another type',
    'LOCATED_IN.csv',
    'from,to\n青鸟电子,电子信息\n',
    ['LOCATED_IN.csv:2 to: must name District or Park, but "电子信息" is the Industry industry:dianzi-xinxi (电子信息)'],
  ],
  ['ends by id, code and name', 'LOCATED_IN.csv', 'from,to\nenterprise:qingniao-dianzi,999901\n青鳥電子,云桥区\n', []],
  [
    'a column that is none',
    'enterprises.csv',
    'id,nmae\nenterprise:jia,甲公司\n',
    [
      'enterprises.csv:1 Column "nmae" is not defined by type "EnterpriseSeed". Did you mean "name" or "note"?',
      'enterprises.csv:1 Column "name" must be in the header.',
    ],
  ],
  [
    'a column twice',
    'enterprises.csv',
    'id,name,name\nenterprise:jia,甲公司,甲\n',
    ['enterprises.csv:1 Column "name" must stand once in the header.'],
  ],
  [
    'a column of documents',
    'enterprises.csv',
    'id,name,p\nenterprise:jia,甲公司,1\n',
    ['enterprises.csv:1 Column "p" must be left out in a table, whose rows are the evidence.'],
  ],
  ['an empty table', 'enterprises.csv', '', ['enterprises.csv:1 The table must have a header, but is empty.']],
  [
    'JSON Lines',
    'enterprises.jsonl',
    '{"id":"enterprise:jia","name":"甲公司","aliases":["甲"]}\n\n{"id":"enterprise:yi","name":"乙公司","p":[1]}\n{"id":\n[1]\n{"id":"enterprise:bing","name":"丙","colour":"red"}\n',
    [
      'enterprises.jsonl:3 p: must be left out in a table, whose rows are the evidence',
      expect.stringMatching(/^enterprises\.jsonl:4 The line must be a JSON object, but it cannot be read: /) as never,
      'enterprises.jsonl:5 The line must be a JSON object, but got [1].',
      'enterprises.jsonl:6 colour: Field "colour" is not defined by type "EnterpriseSeed".',
    ],
  ],
  ['gzip', 'enterprises.csv.gz', gzipSync(header + row), []],
  ['no gzip', 'enterprises.csv.gz', header, ['enterprises.csv.gz The file cannot be read: incorrect header check']],
  [
    'a file that is no table of the model',
    'firms.csv',
    header,
    ['firms.csv A table must be named after a list or a relationship type of seeds.graphql, or mapping.yaml must name it, but got firms.'],
  ],
  [
    'GB18030',
    'enterprises.csv',
    gb('id,name\nenterprise:jia,企业甲\n'),
    ['enterprises.csv The file is not UTF-8 and was read as GB18030.'],
  ],
  [
    'two encodings',
    'enterprises.csv',
    gb('id,name\nenterprise:yi,乙公司\nenterprise:bing,丙公司\nenterprise:jia,企业甲\n'),
    [
      'enterprises.csv:4 The row must be in UTF-8, as most lines of the file, but in GB18030 it reads "enterprise:jia,企业甲", and is not that.',
    ],
  ],
  [
    'no encoding',
    'enterprises.csv',
    Buffer.concat([Buffer.from('id,name\nenterprise:yi,乙公司\nenterprise:jia,'), Buffer.from([0xff, 0xff, 0x0a])]),
    ['enterprises.csv:3 The row must be in UTF-8, as most lines of the file, but it is neither that nor GB18030.'],
  ],
]

test.each(tables)('%s', async (_what, file, content, said) => {
  expect(await says(made({ [file]: content }))).toEqual(said)
})

test.each(tables)('%s, in a large table', async (_what, file, content, said) => {
  expect(await says(made({ [file]: content }), { largeFrom: 0 })).toEqual(said)
})

test('a row is cited by its number, names its dataset, and says nothing of a place that no table gives', async () => {
  const folder = made({ 'enterprises.csv': header + row, 'OPERATES_IN.csv': 'from,to\n甲公司,电子信息;芯片封装\n甲公司,芯片封装\n' })
  const { entities, relations } = rowsOf(await readDataset([folder, good]))
  expect(entities.find(({ id }) => id === 'enterprise:jia')?.properties).toMatchObject({
    name: '甲公司',
    evidence: ['firms/enterprises#1'],
    datasets: ['firms'],
    placeState: 'NOT_STATED',
    placeReason: '表中未载地点',
  })
  expect(relations.filter(({ from }) => from === 'enterprise:jia').map(({ id, properties }) => [id, properties.evidence])).toEqual([
    ['OPERATES_IN~enterprise:jia~industry:dianzi-xinxi~firms/OPERATES_IN', ['firms/OPERATES_IN#1']],
    ['OPERATES_IN~enterprise:jia~segment:xinpian-fengzhuang~firms/OPERATES_IN', ['firms/OPERATES_IN#1', 'firms/OPERATES_IN#2']],
  ])
})

test('--on-error skip loads the rest, and what hangs on what was left out is left out and named too', async () => {
  const folder = made({
    'enterprises.csv': `${header}${row}enterprise:yi,乙公司,,,X\n`,
    'LOCATED_IN.csv': 'from,to\n甲公司,云桥区\n乙公司,云桥区\n甲公司,某县\n',
  })
  expect(await says(folder, { onError: 'skip' })).toEqual([
    'enterprises.csv:3 status: Value "X" does not exist in "Progress" enum.',
    'LOCATED_IN.csv:3 from: must name Park or Enterprise or Project or Platform by id or by an exact name or alias, but got "乙公司"',
    'LOCATED_IN.csv:4 to: must name District or Park by id or by an exact name or alias, but got "某县"',
  ])
  const { entities, relations } = rowsOf(await readDataset([folder, good], { onError: 'skip' }))
  expect(entities.filter(({ label }) => label === 'Enterprise').map(({ id }) => id)).toContain('enterprise:jia')
  expect(entities.map(({ id }) => id)).not.toContain('enterprise:yi')
  expect(relations.filter(({ from }) => from === 'enterprise:jia')).toHaveLength(1)
})

test('twenty thousand firms with sixty thousand relations', async () => {
  const firms = Array.from({ length: 20_000 }, (_, i) => i)
  const folder = made({
    'enterprises.csv': `id,name\n${firms.map(i => `enterprise:f-${i},第${i}号电子厂\n`).join('')}`,
    'LOCATED_IN.csv': `from,to\n${firms.map(i => `enterprise:f-${i},云桥区\n`).join('')}`,
    'OPERATES_IN.csv': `from,to\n${firms.map(i => `第${i}号电子厂,电子信息;芯片封装\n`).join('')}`,
  })
  const { entities, relations } = rowsOf(await readDataset([folder, good]))
  expect([entities.length, relations.length]).toEqual([20_019, 60_025])
})
