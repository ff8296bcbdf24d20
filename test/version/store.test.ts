import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quiet } from '../../src/commands/report'
import { readOwner } from '../../src/database/lock'
import { pause } from '../../src/database/pause'
import { readEnv } from '../../src/env'
import { before, beside } from '../../src/version/choices'
import { type Building, writeFreshStore } from '../../src/version/freshStore'
import { readHistory } from '../../src/version/history'
import { remake } from '../../src/version/remake'
import { switchBack } from '../../src/version/switchBack'
import { run } from '../commands/run'
import { folder, processesNaming } from '../database/folder'
import { checksum } from '../seed/checksum'
import { made } from '../seed/tables'
import { good } from '../seed/variant'
import { type ThrowAway, throwAway } from '../throwAway'

/* More than fits one transaction is built in a store of its own, which takes the place of the one in use. */
const FIRMS = 30
const PATIENCE = 240_000
const firms = made({
  'enterprises.csv': `id,name\n${Array.from({ length: FIRMS }, (_, index) => `enterprise:made-${index},新设企业${index}号\n`).join('')}`,
})
const pointer = (dir: string) => (existsSync(join(dir, 'store')) ? readFileSync(join(dir, 'store'), 'utf8').split('\n')[0] : undefined)

describe('on a Neo4j of our own', () => {
  let database: ThrowAway
  beforeAll(async () => {
    database = await throwAway()
    await remake(database, beside([good]), quiet)
  }, 120_000)
  afterAll(() => database?.stop())

  const building = (): Building => ({ database, env: { ...readEnv({}), neo4jDir: database.folder }, report: quiet })
  const loadElsewhere = () =>
    remake(database, beside([firms]), quiet, { maxChanges: 5, elsewhere: writing => writeFreshStore(building(), writing) })
  const reopen = async () => {
    await database.release()
    database = await throwAway(database.folder)
  }

  test('a load too large is built elsewhere and is the same graph; undone and done again it is so at once; and the old store stays', async () => {
    const old = await checksum(database)
    const loaded = await loadElsewhere()
    expect(pointer(database.folder)).toBe('data-2')
    expect(await checksum(database)).toBe(old)
    await expect(remake(database, beside([firms]), quiet)).rejects.toThrow('Another load has built a new store')
    await reopen()
    const built = await checksum(database)
    const [last, first] = await readHistory(database.driver, database.name)
    expect(last).toMatchObject({ version: loaded.version, added: FIRMS, changed: 0, removed: 0, kept: false })
    expect(last!.previous).toBe(first!.version)
    // nothing differs from what a load of one transaction would have written, and what is computed anew is the same
    await remake(database, beside([firms]), quiet, { force: true })
    expect(await checksum(database)).toBe(built)
    expect(await readHistory(database.driver, database.name)).toHaveLength(2)

    expect(await switchBack(building())).toMatchObject({ version: first!.version, changed: true })
    expect(pointer(database.folder)).toBe('data')
    await reopen()
    expect(await checksum(database)).toBe(old)
    const history = await readHistory(database.driver, database.name)
    expect(history.map(({ version, undoes }) => [version, undoes])).toEqual([
      [first!.version, loaded.version],
      [loaded.version, null],
      [first!.version, null],
    ])
    expect(await switchBack(building())).toMatchObject({ version: loaded.version })
    await reopen()
    expect(await checksum(database)).toBe(built)

    // a small load came after: the store before is no longer the graph before
    await remake(database, beside([made({ 'enterprises.csv': 'name\n甲公司\n' }, 'small')]), quiet)
    expect(await switchBack(building())).toBeUndefined()
    await remake(database, before, quiet)
    expect(await checksum(database)).toBe(built)
    expect(processesNaming(`data-3`)).toEqual([])
  }, 600_000)
})

test('a loader that is killed leaves the pointer as it was; the next load of its kind clears away what it left', async () => {
  const dir = folder()
  const env = { NEO4J_DIR: dir }
  expect(await run(['load', good], env).ended).toBe(0)
  const killed = run(['load', firms, '--max-changes', '5'], env)
  await killed.says(/building the new version in .*data-2/)
  while (!existsSync(join(dir, 'filling'))) await pause(20)
  killed.child.kill('SIGKILL')
  await killed.ended
  expect(pointer(dir)).toBe('data')
  mkdirSync(join(dir, 'data-7'))
  const again = run(['load', firms, '--max-changes', '5'], env)
  expect([await again.ended, again.output()]).toEqual([0, expect.stringMatching(/needs about \d+ MB; \d+ MB are free/)])
  expect(pointer(dir)).toBe('data-2')
  expect(
    readdirSync(dir)
      .filter(name => name.startsWith('data'))
      .sort(),
  ).toEqual(['data', 'data-2'])
  const list = run(['list', '--json'], env)
  expect(await list.ended).toBe(0)
  expect(JSON.parse(list.result()).map(({ name, entities }: { name: string; entities: number }) => [name, entities])).toEqual([
    ['firms', FIRMS],
    ['unnamed', 19],
  ])
  expect(processesNaming(dir)).toEqual([])
}, 600_000)

test('who serves follows: not one request fails meanwhile, and each answer is of one version', async () => {
  const dir = folder()
  const env = { NEO4J_DIR: dir }
  const serve = run(['serve'], env)
  const [, url] = await serve.says(/ready after [\d.]+ s: (http:\S+)\/graphql/, PATIENCE)
  const second = run(['serve'], env)
  const [, other] = await second.says(/ready after [\d.]+ s: (http:\S+)\/graphql/, PATIENCE)
  const asked = [url!, other!].map(address => asking(address))
  const load = run(['load', firms, '--max-changes', '5', '--json'], env)
  expect([await load.ended, load.output()]).toEqual([0, expect.stringContaining('"changed": true')])
  const { version } = JSON.parse(load.result())
  await serve.says(new RegExp(`Serving version ${version} from now on`), PATIENCE)
  await second.says(new RegExp(`Serving version ${version} from now on`), PATIENCE)
  while (readOwner(dir)?.before) await pause(100)
  for (const { stop } of asked) {
    const answers = await stop()
    expect(new Set(answers.map(({ status, failed }) => `${status} ${failed}`))).toEqual(new Set(['200 undefined']))
    const told = [...new Set(answers.map(({ said }) => said))]
    expect(told).toHaveLength(2)
    const [old, now] = told.map(text => JSON.parse(text!))
    expect([now.version, now.datasets, now.firms]).toEqual([version, ['chain-atlas', 'firms'], old.firms + FIRMS])
  }
  const undo = run(['undo', '--json'], env)
  expect(await undo.ended).toBe(0)
  expect(undo.output()).toContain('Going back to')
  await serve.says(new RegExp(`Serving version ${JSON.parse(undo.result()).version} from now on`), PATIENCE)
  for (const each of [second, serve]) {
    each.child.kill('SIGTERM')
    expect(await each.ended).toBe(0)
  }
  expect(processesNaming(dir)).toEqual([])
}, 900_000)

const QUESTION = '{ meta { dataVersion datasets { name } } enterprises(first: 1) { totalCount } }'

interface Told {
  status: number
  failed?: string
  said?: string
}

/** Asks again and again until it is stopped. */
function asking(url: string): { stop(): Promise<Told[]> } {
  const answers: Told[] = []
  let going = true
  const ask = async (): Promise<Told> => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: QUESTION }) })
    const { data, errors } = (await answer.json()) as {
      data: { meta: { dataVersion: string; datasets: { name: string }[] }; enterprises: { totalCount: number } }
      errors?: unknown
    }
    if (errors) return { status: answer.status, failed: JSON.stringify(errors) }
    const said = {
      version: data.meta.dataVersion,
      datasets: data.meta.datasets.map(({ name }) => name),
      firms: data.enterprises.totalCount,
    }
    return { status: answer.status, said: JSON.stringify(said) }
  }
  const loop = async () => {
    for (; going; await pause(20)) answers.push(await ask().catch(error => ({ status: 0, failed: String(error.cause ?? error) })))
  }
  const loops = [loop(), loop()]
  return {
    async stop() {
      going = false
      await Promise.all(loops)
      return answers
    },
  }
}
