import { quiet } from '../../src/commands/report'
import type { Database } from '../../src/database/database'
import { applyConstraints, loadDataset, readDataset } from '../../src/seed/load'
import { type Edit, good, variant } from '../seed/variant'
import { type Api, openApi } from '../seeded'
import { throwAway, write } from '../throwAway'

/* What a program reads that follows the data from version to version. */
const yunqiao = 'documents/yunqiao-2021.yaml'
const renamed: Edit = [yunqiao, 'name: 蓝天材料\n', 'name: 蓝天新材料\n']
const moved: Edit = [yunqiao, '{ from: [青鸟电子], to: [云桥科技园], p: [4] }', '{ from: [青鸟电子], to: [云桥区], p: [4] }']
const CHANGES = `query ($since: String!, $first: Int!, $after: String) { changes(since: $since, first: $first, after: $after) {
  state dataVersion totalCount pageInfo { hasNextPage endCursor }
  nodes { id kind type subject from to properties before after dataVersion } } }`

interface Page {
  state: string
  dataVersion: string
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string }
  nodes: Record<string, unknown>[]
}

let database: Database
let apis: Api[]
let versions: string[]

beforeAll(async () => {
  database = await throwAway()
  await applyConstraints(database.driver, database.name)
  apis = [await openApi(database, 'composed'), await openApi(database, 'batched')]
  versions = []
  for (const folder of [good, variant(renamed), variant(renamed, moved)])
    versions.push((await loadDataset(database.driver, database.name, await readDataset(folder), quiet)).version)
}, 120_000)

afterAll(async () => {
  for (const api of apis ?? []) await api.stop()
  await database?.stop()
})

async function ask<T>(query: string, variables: object): Promise<T> {
  const answers = await Promise.all(apis.map(api => api.ask(query, variables as Record<string, unknown>)))
  const [composed, batched] = answers.map(({ body }) => body)
  expect(composed!.errors).toBeUndefined()
  expect(batched).toEqual(composed)
  return composed!.data as T
}

const changes = async (since: string, first = 100, after?: string) =>
  (await ask<{ changes: Page }>(CHANGES, { since, first, after })).changes

test('what changed since a version is told load by load, entities before relations, with what was and what is', async () => {
  const { state, dataVersion, totalCount, nodes } = await changes(versions[0]!)
  expect([state, dataVersion, totalCount]).toEqual(['COMPLETE', versions[2], 3])
  expect(nodes.map(({ kind, type, dataVersion }) => [kind, type, dataVersion])).toEqual([
    ['CHANGED', 'Enterprise', versions[1]],
    ['ADDED', 'LOCATED_IN', versions[2]],
    ['REMOVED', 'LOCATED_IN', versions[2]],
  ])
  const [enterprise, added, removed] = nodes
  expect(enterprise!.properties).toEqual(['name', 'pinyin'])
  expect(JSON.parse(enterprise!.before as string).name).toBe('蓝天材料')
  expect(JSON.parse(enterprise!.after as string).name).toBe('蓝天新材料')
  expect([added!.before, added!.to, removed!.after, removed!.to]).toEqual([null, 'district:yunqiao', null, 'park:yunqiao-kejiyuan'])
  expect(JSON.parse(added!.after as string)).toMatchObject({ assertion: 'STATED', evidence: ['yunqiao-2021#4'] })
})

test('page by page they are the same', async () => {
  const all = await changes(versions[0]!)
  const pages: unknown[] = []
  let after: string | undefined
  for (let more = true; more; ) {
    const { nodes, pageInfo } = await changes(versions[0]!, 1, after)
    pages.push(...nodes)
    more = pageInfo.hasNextPage
    after = pageInfo.endCursor
  }
  expect(pages).toEqual(all.nodes)
})

test('since the present version there is nothing; since one that was never loaded nobody can tell', async () => {
  expect(await changes(versions[2]!)).toMatchObject({ state: 'COMPLETE', totalCount: 0, nodes: [] })
  expect(await changes(versions[1]!)).toMatchObject({ state: 'COMPLETE', totalCount: 2 })
  expect(await changes('none')).toMatchObject({ state: 'UNKNOWN_VERSION', totalCount: 0, nodes: [] })
})

test('the history says which loads there were; of the first only its counts are kept', async () => {
  const history = 'query ($first: Int!) { meta { history(first: $first) { dataVersion previous added changed removed kept } } }'
  const { meta } = await ask<{ meta: { history: object[] } }>(history, { first: 20 })
  expect(meta.history).toEqual([
    { dataVersion: versions[2], previous: versions[1], added: 1, changed: 0, removed: 1, kept: true },
    { dataVersion: versions[1], previous: versions[0], added: 0, changed: 1, removed: 0, kept: true },
    { dataVersion: versions[0], previous: null, added: 44, changed: 0, removed: 0, kept: false },
  ])
  expect((await ask<typeof meta & { meta: { history: object[] } }>(history, { first: 1 })).meta.history).toHaveLength(1)
})

test('a version whose changes are no longer kept says so', async () => {
  await write(database, 'MATCH (l:Load {sequence: 2}) SET l.kept = false')
  expect(await changes(versions[0]!)).toMatchObject({ state: 'NOT_KEPT', totalCount: 0, nodes: [] })
  expect(await changes(versions[1]!)).toMatchObject({ state: 'COMPLETE', totalCount: 2 })
})

test('while a load in several transactions is under way, the server says that it is not ready', async () => {
  const ready = async () => (await fetch(`${apis[0]!.url}/health/ready`)).status
  expect(await ready()).toBe(200)
  await write(database, "MATCH (m:Meta {id: 'meta'}) SET m.state = 'LOADING'")
  expect(await ready()).toBe(503)
  await write(database, "MATCH (m:Meta {id: 'meta'}) REMOVE m.state")
})
