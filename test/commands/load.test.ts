import { cpSync, readFileSync, writeFileSync } from 'node:fs'
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
  const counts = JSON.parse(check.output()) as { file: string; type: string; count: number }[]
  expect(counts).toContainEqual({ file: 'In all', type: 'Document', count: 5 })
})

test('loading what is loaded says so and changes nothing', async () => {
  const load = run(['load', seeds], { NEO4J_URI, NEO4J_PASSWORD })
  expect(await load.ended).toBe(0)
  expect(load.output()).toMatch(/Nothing has changed since version \w{16} was loaded/)
})

test('data with a problem are refused by file and line, with exit code 1, before a database is asked for', async () => {
  const bad = spoilt('documents/kaizhou-2020.yaml', 'role: LEADING', 'role: LEADIN')
  const load = run(['load', bad], { NEO4J_URI: 'bolt://127.0.0.1:1' })
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
