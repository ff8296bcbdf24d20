import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bench = join(__dirname, '..', 'bench')
const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-measure-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every server gives the answer of the hand-written statement', async () => {
  const made = [
    await run('generate.mjs', '--enterprises', '500', '--out', join(folder, 'dataset')),
    await run('import.mjs', join(folder, 'dataset'), '--home', join(folder, 'store')),
  ]
  expect(made).toMatchObject([{ status: 0 }, { status: 0 }])
  const { status, stdout, stderr } = await run('measure.mjs', '--store', join(folder, 'store'), '--check', '--json')
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.not.stringContaining('must') })
  expect(JSON.parse(stdout)).toEqual({
    firms: 500,
    same: ['lookUp', 'firstQuestion', 'chainMap', 'chainFirms', 'fourLevels', 'fullText', 'counts'],
    servers: existsSync(join(bench, 'peer', 'node_modules')) ? ['atlas', 'cached', 'peer', 'floor'] : ['atlas', 'cached', 'floor'],
  })
}, 300_000)

test.each([
  [{ a: [{ b: 1 }] }, { a: [{ b: 1, more: true }] }, null],
  [{ a: null }, {}, null],
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'q.a.0.b is 2 in place of 1'],
  [{ a: [{ b: 1 }] }, { a: [{}] }, 'q.a.0.b is undefined in place of 1'],
  [{ a: [{ b: 1 }] }, { a: null }, 'q.a is null'],
  [{ a: [] }, { a: [{ b: 1 }] }, 'q.a has 1 in place of 0'],
  [{ a: null }, { a: {} }, 'q.a is {} in place of null'],
])('%j beside %j: %s', async (expected, actual, found) => {
  const script = `import { difference } from ${JSON.stringify(join(bench, 'measure/answers.mjs'))}
    console.log(JSON.stringify(difference(...${JSON.stringify([expected, actual, 'q'])}) ?? null))`
  const { stdout, stderr } = await node('--input-type=module', '-e', script)
  expect([stderr, JSON.parse(stdout)]).toEqual(['', found])
})

test.each([
  [[], "required option '--store <folder>' not specified"],
  [['--store', 'x', '--only', 'lookup'], 'but got "lookup"'],
  [['--store', 'x', '--seconds', '0'], 'It must be a number, 0.1 to 60, but got "0"'],
  [['--store', 'x', '--warm', '-1'], 'It must be a number, 0.1 to 600, but got "-1"'],
  [['--store', 'x', '--rounds', 'many'], 'It must be a number, 1 to 20, but got "many"'],
  [['--store', join(folder, 'nothing'), '--check'], 'must be a store that import.mjs made, but there is none in it'],
])('%j is refused', async (args, message) => {
  const { status, stderr } = await run('measure.mjs', ...args)
  expect(status).toBe(1)
  expect(stderr).toContain(message)
})

function run(program: string, ...args: string[]) {
  return node(join(bench, program), ...args)
}

async function node(...args: string[]) {
  const child = spawn(process.execPath, args)
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', chunk => {
    stdout += chunk
  })
  child.stderr.on('data', chunk => {
    stderr += chunk
  })
  const status = await new Promise(done => child.on('close', done))
  return { status, stdout, stderr }
}
