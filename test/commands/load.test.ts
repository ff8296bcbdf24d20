import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, run } from './run'

const seeds = join(__dirname, '..', '..', 'seeds')
const { NEO4J_URI, NEO4J_PASSWORD } = process.env

/** A copy of the project's data with one line of one file changed. */
function spoilt(file: string, from: string, to: string): string {
  const copy = folder()
  cpSync(seeds, copy, { recursive: true })
  const text = readFileSync(join(copy, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(copy, file), text.replace(from, to))
  return copy
}

test('--check reads and checks without a database, and counts', async () => {
  const check = run(['load', seeds, '--check', '--json'], { NEO4J_URI: 'bolt://127.0.0.1:1' })
  expect(await check.ended).toBe(0)
  const counts = JSON.parse(check.result()) as { file: string; type: string; count: number }[]
  expect(counts).toContainEqual({ file: 'In all', type: 'Document', count: 5 })
})

test('loading what is loaded says so and changes nothing', async () => {
  const load = run(['load', seeds], { NEO4J_URI, NEO4J_PASSWORD })
  expect(await load.ended).toBe(0)
  expect(load.output()).toMatch(/Nothing has changed since version \w{16} was loaded/)
})

test('data with a problem are refused by file and line, with exit code 1', async () => {
  const bad = spoilt('documents/kaizhou-2020.yaml', 'role: LEADING', 'role: LEADIN')
  const load = run(['load', bad], { NEO4J_URI, NEO4J_PASSWORD })
  expect(await load.ended).toBe(1)
  expect(load.output()).toMatch(
    /documents\/kaizhou-2020\.yaml:\d+ ANCHORS\[0\]\.role: Value "LEADIN" does not exist in "AnchorRole" enum\. Did you mean the enum value "LEADING"\?/,
  )
  expect(load.output()).toMatch(/1 problem in 1 file; nothing was loaded\./)
})

test('a folder that is none is an error that says what was expected', async () => {
  const load = run(['load', join(folder(), 'none'), '--check'], {})
  expect(await load.ended).toBe(1)
  expect(load.output()).toMatch(/documents|folder/)
})

test('a bad row is refused, or left out, and either way the report holds it with its place and reason', async () => {
  const dataset = folder()
  writeFileSync(join(dataset, 'dataset.yaml'), "name: firms\nversion: '1'\npublisher: Nobody\nlicence: CC0-1.0\ndate: 2026\n")
  writeFileSync(join(dataset, 'enterprises.csv'), 'id,name,status\nenterprise:jia,甲公司,\nenterprise:yi,乙公司,X\n')
  const report = join(dataset, 'report')
  const told = () => JSON.parse(readFileSync(report, 'utf8')) as object
  const said = {
    file: join(dataset, 'enterprises.csv'),
    line: 3,
    field: 'status',
    reason: 'Value "X" does not exist in "Progress" enum.',
    row: { id: 'enterprise:yi', name: '乙公司', status: 'X' },
  }
  const stop = run(['load', dataset, '--check', '--report', report], {})
  expect(await stop.ended).toBe(1)
  expect(stop.output()).toContain(`1 problem in 1 file; nothing was loaded.`)
  expect(stop.output()).toContain(`The report is ${report}.`)
  expect(told()).toEqual({ ...said, outcome: 'REFUSED' })
  const skip = run(['load', dataset, '--check', '--report', report, '--on-error', 'skip'], {})
  expect(await skip.ended).toBe(0)
  expect(skip.output()).toContain(`Left out for 1 problem: what, and why, is in ${report}.`)
  expect(skip.output()).toMatch(/Enterprise +1\n/)
  expect(told()).toEqual({ ...said, outcome: 'LEFT_OUT' })
})

test('a report that cannot be written hides nothing', async () => {
  const dataset = folder()
  writeFileSync(join(dataset, 'dataset.yaml'), "name: firms\nversion: '1'\npublisher: Nobody\nlicence: CC0-1.0\ndate: 2026\n")
  writeFileSync(join(dataset, 'enterprises.csv'), 'id,name\nenterprise:one,\n')
  const report = join(dataset, 'none', 'report')
  const stop = run(['check', dataset, '--report', report], {})
  expect(await stop.ended).toBe(1)
  expect(stop.output()).toMatch(/The report could not be written: ENOENT.*none.*--report/)
  expect(stop.output()).toMatch(/enterprises\.csv:2 name/)
  const skip = run(['load', dataset, '--check', '--report', report, '--on-error', 'skip'], {})
  expect(await skip.ended).toBe(0)
  expect(skip.output()).toContain('Left out for 1 problem: what, and why, is in no file.')
})

test('several datasets are checked together, without a report where there is nothing to say', async () => {
  const dataset = folder()
  const header = "name: places\nversion: '1'\npublisher: Nobody\nlicence: CC0-1.0\ndate: 2026\ndependsOn: [chain-atlas]\n"
  writeFileSync(join(dataset, 'dataset.yaml'), header)
  writeFileSync(join(dataset, 'LOCATED_IN.csv'), 'from,to\nenterprise:zijian-dianzi,开州区\n')
  const report = join(dataset, 'report')
  const alone = run(['load', dataset, '--check', '--report', report], {})
  expect(await alone.ended).toBe(1)
  expect(alone.output()).toContain(
    'dependsOn: must be in the graph or loaded together with it, but chain-atlas is not among the datasets: places',
  )
  const both = run(['load', seeds, dataset, '--check', '--report', join(dataset, 'none')], {})
  expect(await both.ended).toBe(0)
  expect(existsSync(join(dataset, 'none'))).toBe(false)
})
