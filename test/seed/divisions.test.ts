import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { DistrictSeed } from '../../src/generated/seeds'

const shelf = join(__dirname, '../../seeds/reference')
const made = mkdtempSync(join(tmpdir(), 'chain-atlas-divisions-'))
afterAll(() => rmSync(made, { recursive: true, force: true }))

test.each(['divisions.yaml', 'borders.yaml'])('%s is what the script makes of the tables', name => {
  execFileSync(process.execPath, [join(shelf, 'divisions', 'make.mjs'), made])
  expect(readFileSync(join(made, name), 'utf8')).toBe(readFileSync(join(shelf, name), 'utf8'))
})

test('namesakes have ids of their own, and short forms only where they are clear', () => {
  const { districts } = parse(readFileSync(join(shelf, 'divisions.yaml'), 'utf8')) as { districts: DistrictSeed[] }
  const named = (name: string) => districts.filter(district => district.name === name).map(({ id, aliases }) => [id, ...(aliases ?? [])])
  expect(named('市中区')).toEqual([['district:leshan-shizhong'], ['district:neijiang-shizhong']])
  expect(named('广安市')).toEqual([['district:guangan-shi']])
  expect(named('广安区')).toEqual([['district:guangan-qu']])
  expect(named('渝北区')).toEqual([['district:yubei', '渝北']])
  expect(named('甘孜藏族自治州')).toEqual([['district:ganzi-zhou', '甘孜州']])
})
