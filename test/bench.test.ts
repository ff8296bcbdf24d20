import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { model } from '../src/seed/model'

type Row = Record<string, string>

const bench = join(__dirname, '..', 'bench')
const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-bench-'))
const sizes = [2_000, 10_000]

beforeAll(() => {
  for (const size of sizes) expect(generate(String(size), String(size)).status).toBe(0)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the same arguments give the same files, another seed gives others', () => {
  for (const [out, seed] of ['1', '1', '2'].entries()) expect(generate('300', `seed-${out}`, '--seed', seed).status).toBe(0)
  const [first, again, other] = [0, 1, 2].map(out => checksum(`seed-${out}`))
  expect(again).toBe(first)
  expect(other).not.toBe(first)
})

test('ids and names of firms are unique, and the ends of every relation are there and may be joined by it', () => {
  const { lists, relations } = model()
  const labels = new Map<string, string>()
  for (const [name, { label }] of lists) for (const { id } of held(10_000, name)) labels.set(id!, label)
  const rows = [...lists.keys()].reduce((sum, name) => sum + held(10_000, name).length, 0)
  expect(labels.size).toBe(rows)
  expect(new Set(table(10_000, 'enterprises').map(({ name }) => name)).size).toBe(10_000)
  const strays = [...relations].flatMap(([type, { from, to }]) =>
    held(10_000, type).filter(row => !from.includes(labels.get(row.from!)!) || !to.includes(labels.get(row.to!)!)),
  )
  expect(strays).toEqual([])
})

test('a world five times as large looks the same to a question', () => {
  const [small, large] = sizes.map(proportions)
  for (const [name, value] of Object.entries(large!)) {
    expect({ name, value: small![name] }).toEqual({ name, value: expect.any(Number) })
    expect(Math.abs(small![name]! / value - 1)).toBeLessThan(0.2)
  }
})

test.each([
  [['--enterprises', 'many', '--out', 'x'], "--enterprises <number>' argument 'many' is invalid. It must be a whole number, 1 to 1000000"],
  [['--enterprises', '-5', '--out', 'x'], 'It must be a whole number, 1 to 1000000, but got "-5"'],
  [['--enterprises', '2000000', '--out', 'x'], 'It must be a whole number, 1 to 1000000, but got "2000000"'],
  [['--enterprises', '10', '--out', 'x', '--seed', '1.5'], 'It must be a whole number, 0 to 2147483647, but got "1.5"'],
  [['--enterprises', '10'], "required option '--out <folder>' not specified"],
  [['--enterprises', '10', '--out', '2000'], '--out must be a folder that is new or empty, but'],
])('%j is refused', (args, message) => {
  const { status, stderr } = run(args)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
})

function generate(enterprises: string, out: string, ...more: string[]) {
  return run(['--enterprises', enterprises, '--out', out, ...more])
}

function run(args: string[]) {
  return spawnSync(process.execPath, [join(bench, 'generate.mjs'), ...args], { cwd: folder, encoding: 'utf8' })
}

function checksum(out: string): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(join(folder, out)).sort()) hash.update(file).update(readFileSync(join(folder, out, file)))
  return hash.digest('hex')
}

/** The rows of a table; none where the world has no such table. */
function held(size: number, name: string): Row[] {
  return readdirSync(join(folder, String(size))).includes(`${name}.csv`) ? table(size, name) : []
}

function table(size: number | string, name: string): Row[] {
  return parse(readFileSync(join(folder, String(size), `${name}.csv`)), { columns: true }) as Row[]
}

/** How many firms a question meets: of a district, an industry, a link of a chain, and by two characters of their name. */
function proportions(size: number): Record<string, number> {
  const firms = table(size, 'enterprises')
  const operates = table(size, 'OPERATES_IN')
  const places = table(size, 'LOCATED_IN').filter(({ from }) => from!.startsWith('enterprise:'))
  const districts = table(size, 'districts').filter(({ level }) => level === 'COUNTY')
  const inPark = places.filter(({ to }) => to!.startsWith('park:'))
  const links = operates.filter(({ to }) => to!.startsWith('segment:'))
  const brands = new Set(firms.map(({ name }) => name!.slice(0, 2)))
  return {
    ofDistrict: firms.length / districts.length,
    ofIndustry:
      (operates.length - links.length) / table(size, 'industries').filter(({ id }) => /-\d+$/.test(id!) && !id!.includes('-qun-')).length,
    ofSegment: links.length / table(size, 'segments').length,
    ofBrand: firms.length / brands.size,
    inPark: inPark.length / firms.length,
    withProject: table(size, 'projects').length / firms.length,
    onList: table(size, 'RECOGNISED_BY').length / firms.length,
    parksOfDistrict: table(size, 'parks').length / districts.length,
  }
}
