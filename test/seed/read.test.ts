import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDataset } from '../../src/seed/load'
import { good, problemsOf, variant } from './variant'

const yunqiao = 'documents/yunqiao-2021.yaml'
const file = 'documents/new.yaml'

/** The lines of the refusal that a further file meets. */
async function saysOf(name: string, text: string): Promise<string[]> {
  const folder = variant()
  writeFileSync(join(folder, name), text)
  return (await problemsOf(folder)).slice(0, -1)
}

test('a value that the schema does not know is named with its line and what was meant', async () => {
  expect(await problemsOf(variant([yunqiao, 'role: LEADING', 'role: LEADIN']))).toEqual([
    'documents/yunqiao-2021.yaml:60 ANCHORS[0].role: Value "LEADIN" does not exist in "AnchorRole" enum. Did you mean the enum value "LEADING"?',
    '1 problem in 1 file; nothing was loaded. Something could not be read; references, places and evidence are checked when it can. Mend what is listed and run this again.',
  ])
})

test('all problems are told at once, by file and line, those of the schema beside those of the rules', async () => {
  const folder = variant(
    [yunqiao, '    level: MUNICIPAL', '    level: MUNICIPLE\n    colour: red'],
    [yunqiao, 'kind: JOINT_PARK, p: [7]', 'kind: JOINT_PARK, p: [70]'],
    ['reference/districts.yaml', 'level: COUNTY }', ' }'],
    ['reference/industries.yaml', "code: '39'", 'code: 39'],
  )
  expect(await problemsOf(folder)).toEqual([
    'documents/yunqiao-2021.yaml:16 parks[0].level: Value "MUNICIPLE" does not exist in "AdministrativeLevel" enum. Did you mean the enum value "MUNICIPAL"?',
    'documents/yunqiao-2021.yaml:17 parks[0].colour: Field "colour" is not defined by type "ParkSeed".',
    'documents/yunqiao-2021.yaml:65 COOPERATES_WITH[0].p[0]: must be 1 to 7, a paragraph of the document, but got 70',
    'reference/districts.yaml:4 districts[0]: Field "level" of required type "DistrictLevel!" was not provided.',
    'reference/industries.yaml:4 industries[0].code: String cannot represent a non string value: 39',
    '5 problems in 3 files; nothing was loaded. Something could not be read; references, places and evidence are checked when it can. Mend what is listed and run this again.',
  ])
})

test.each([
  ['2021', []],
  ['2021-02', []],
  ['2024-02-29', []],
  [
    '2021-02-29',
    ['documents/yunqiao-2021.yaml:4 date: Date must be YYYY, YYYY-MM or YYYY-MM-DD and a day of the calendar, but got "2021-02-29"'],
  ],
  [
    '2021-13',
    ['documents/yunqiao-2021.yaml:4 date: Date must be YYYY, YYYY-MM or YYYY-MM-DD and a day of the calendar, but got "2021-13"'],
  ],
  ['21', ['documents/yunqiao-2021.yaml:4 date: Date must be YYYY, YYYY-MM or YYYY-MM-DD and a day of the calendar, but got 21']],
])('a date of %s', async (date, says) => {
  expect((await problemsOf(variant([yunqiao, 'date: 2021-05-06', `date: ${date}`]))).slice(0, -1)).toEqual(says)
})

test.each([
  ['a key given twice', 'id: new\nid: new\n', ['documents/new.yaml:2 Map keys must be unique']],
  ['broken YAML', 'id: new\ntitle: [a\nparks: {\n', expect.arrayContaining([expect.stringMatching(/^documents\/new\.yaml:3 /)])],
  ['an empty file', '', ['documents/new.yaml:1 The file must hold a DocumentSeed, but it is empty.']],
  ['only a comment', '# to come\n', ['documents/new.yaml:1 The file must hold a DocumentSeed, but it is empty.']],
  ['a list', '- id: new\n', [expect.stringMatching(/^documents\/new\.yaml:1 Expected type "DocumentSeed" to be an object/)]],
  ['two documents in one', 'id: new\n---\nid: new\n', [expect.stringContaining('documents/new.yaml:2 ')]],
  [
    'aliases without end',
    `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]\n`,
    ['documents/new.yaml:1 Excessive alias count indicates a resource exhaustion attack'],
  ],
])('%s', async (_what, text, says) => {
  expect(await saysOf(file, text)).toEqual(says)
})

test('files that are none, by name or by place', async () => {
  const folder = variant()
  mkdirSync(join(folder, 'documents', 'folder.yaml'))
  for (const name of ['documents/new.yml', 'documents/Two Words.yaml', 'new.yaml', 'documents/README.md', '.hidden'])
    writeFileSync(join(folder, name), 'x')
  expect(await problemsOf(folder)).toEqual([
    'documents/Two Words.yaml A data file must be named <id>.yaml, the id in a-z, 0-9 and single hyphens.',
    'documents/folder.yaml The file cannot be read: EISDIR: illegal operation on a directory, read',
    'documents/new.yml A data file must be named <id>.yaml, the id in a-z, 0-9 and single hyphens.',
    'new.yaml A data file must lie in documents/ or reference/, but lies beside them.',
    '4 problems in 4 files; nothing was loaded. Something could not be read; references, places and evidence are checked when it can. Mend what is listed and run this again.',
  ])
})

test('no dataset, and no folder', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'chain-atlas-seed-'))
  await expect(readDataset(empty)).rejects.toThrow(
    `${empty} must hold a dataset, documents/<id>.yaml, reference/<id>.yaml or tables, but there is no data file in it.`,
  )
  rmSync(empty, { recursive: true })
  await expect(readDataset(empty)).rejects.toThrow(`There is no folder ${empty} to read a dataset from.`)
  await expect(readDataset(join(good, yunqiao))).rejects.toThrow(/cannot be read: ENOTDIR/)
})

test('the version changes with a content and with a name, and with nothing else', async () => {
  const { version } = await readDataset(good)
  expect((await readDataset(variant())).version).toBe(version)
  expect((await readDataset(variant([yunqiao, '文中未载地点', '文中未载其地点']))).version).not.toBe(version)
})
