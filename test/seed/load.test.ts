import { isInt } from 'neo4j-driver'
import { quiet, type Report } from '../../src/commands/report'
import type { Database } from '../../src/database/database'
import { applyConstraints, fillDatabase, guardDatabase, loadDataset, MODEL_VERSION, readDataset } from '../../src/seed/load'
import { throwAway, write } from '../throwAway'
import { checksum } from './checksum'
import { type Edit, good, variant } from './variant'

const yunqiao = 'documents/yunqiao-2021.yaml'
const xinghe = 'documents/xinghe-2022.yaml'
const renamed: Edit[] = [
  [yunqiao, 'name: 蓝天材料\n', 'name: 蓝天新材料\n'],
  [yunqiao, '  - { from: [云桥科技园], to: [电子信息], p: [3] }', '  - { from: [云桥科技园], to: [芯片封装], p: [4] }'],
  [
    yunqiao,
    '  - id: project:lantian-xiangmu\n    name: 蓝天材料的项目\n    placeState: NOT_STATED\n    placeReason: 未载项目地点\n    note: 总投资xx亿元\n    p: [6]\n    basis: NAME\n',
    '',
  ],
  [yunqiao, '    level: MUNICIPAL\n', ''],
]

let database: Database

beforeAll(async () => {
  database = await throwAway()
  await applyConstraints(database.driver, database.name)
})
afterAll(() => database?.stop())
beforeEach(() => write(database, 'MATCH (n) DETACH DELETE n'))

const load = async (folder: string, report: Report = quiet, force = false) =>
  loadDataset(database.driver, database.name, await readDataset(folder), report, { force })

async function rows(text: string): Promise<Record<string, unknown>[]> {
  const { records } = await database.driver.executeQuery(text, {}, { database: database.name })
  return records.map(record => record.toObject())
}

test('a load says what it wrote, and is what the files state', async () => {
  expect(await load(good)).toEqual({ changed: true, version: expect.stringMatching(/^[0-9a-f]{16}$/), entities: 19, relations: 25 })
  expect(
    await rows(
      'MATCH (p:Entity:Project {id: "project:qingniao-erqi"}) RETURN p.name AS name, valueType(p.startYear) AS year, p.evidence AS evidence',
    ),
  ).toEqual([{ name: '青鸟电子二期项目', year: 'INTEGER NOT NULL', evidence: ['yunqiao-2021#5'] }])
  expect(await rows('MATCH (:District)-[r:DEVELOPS]->() RETURN properties(r) AS r')).toEqual([
    {
      r: {
        id: 'DEVELOPS~district:yunqiao~industry:dianzi-xinxi~yunqiao-2021.LEADING',
        assertion: 'STATED',
        tier: 'LEADING',
        evidence: ['yunqiao-2021#2', 'yunqiao-2021#3'],
        basis: ['', 'DOCUMENT_SUBJECT'],
        datasets: ['unnamed'],
      },
    },
  ])
  expect(await rows('MATCH (:Name {key: "999901"})-[:NAMES]->(e) RETURN e.id AS id')).toEqual([{ id: 'district:yunqiao' }])
})

test('a second load writes nothing, and a forced one writes the same', async () => {
  await load(good)
  const first = await checksum(database)
  const lines: string[] = []
  const again = await load(good, { ...quiet, say: line => lines.push(line) })
  expect(again).toMatchObject({ changed: false, entities: 19, relations: 25 })
  expect(lines).toEqual([`Nothing has changed since version ${again.version} was loaded.`])
  expect(await checksum(database)).toBe(first)
  expect(await load(good, quiet, true)).toMatchObject({ changed: true })
  expect(await checksum(database)).toBe(first)
})

test('what a new version no longer states goes: entities, relations, names, properties', async () => {
  const edited = variant(...renamed)
  await load(edited)
  const direct = await checksum(database)
  await load(good)
  expect(await checksum(database)).not.toBe(direct)
  await load(edited)
  expect(await checksum(database)).toBe(direct)
  expect(await rows('MATCH (n:Name) WHERE n.key IN ["蓝天材料", "蓝天新材料"] RETURN n.key AS key')).toEqual([{ key: '蓝天新材料' }])
})

test('a label that is no longer right goes', async () => {
  await load(good)
  const right = await checksum(database)
  await write(database, 'MATCH (p:Park) REMOVE p:Park SET p:Project')
  await load(good, quiet, true)
  expect(await checksum(database)).toBe(right)
})

test('a measure is named by its heading, a target by its figure, and the actors of a clause are numbered', async () => {
  await load(variant([xinghe, '{ of: [青鸟电子], p: [2] }', '{ of: [青鸟电子], aliases: [青鸟集团], p: [2] }']))
  const { records } = await database.driver.executeQuery(
    `MATCH (m:Measure) OPTIONAL MATCH (m)<-[r:LEADS|PARTICIPATES_IN]-(a:Entity)
     WITH m, r, a ORDER BY m.id, r.order
     RETURN m.name AS name, m.heading AS heading, collect(type(r) + ' ' + toString(r.order) + ' ' + a.name) AS actors, count(r.joint) AS joint
     UNION ALL MATCH (t:Target) RETURN t.name AS name, t.valueState AS heading, [] AS actors, 0 AS joint ORDER BY t.id
     UNION ALL MATCH (n:Name {key: '青鸟集团'})-[:NAMES]->(e:Entity) RETURN e.name AS name, '' AS heading, e.aliases AS actors, 0 AS joint`,
    {},
    { database: database.name },
  )
  expect(records.map(record => Object.values(record.toObject()).map(value => (isInt(value) ? value.toNumber() : value)))).toEqual([
    [
      '培育电子信息产业',
      '培育电子信息产业',
      ['LEADS 1 星河市经济和信息化委员会', 'PARTICIPATES_IN 2 星河市科学技术局', 'PARTICIPATES_IN 3 云桥区'],
      0,
    ],
    ['星河市改善服务', '改善服务', ['PARTICIPATES_IN 1 星河市科学技术局', 'PARTICIPATES_IN 2 星河市经济和信息化委员会'], 2],
    ['2025年新增规模以上企业≥20家', 'STATED', [], 0],
    ['2025年营业收入=xx亿元', 'MASKED', [], 0],
    ['青鸟电子', '', ['青鳥電子', '青鸟集团'], 0],
  ])
})

test('a dataset with a problem leaves the graph as it is', async () => {
  await load(good)
  const before = await checksum(database)
  await expect(load(variant([yunqiao, 'role: LEADING', 'role: LEADIN']))).rejects.toThrow(
    /^\S+yunqiao-2021\.yaml:60 ANCHORS\[0\]\.role: Value "LEADIN"/,
  )
  expect(await checksum(database)).toBe(before)
})

test('a load that fails anywhere changes nothing, and the next one gives the same graph', async () => {
  const edited = variant(...renamed)
  await load(edited)
  const wanted = await checksum(database)
  await load(good)
  const before = await checksum(database)
  let steps = 0
  await load(
    edited,
    reporting(() => steps++),
  )
  expect(steps).toBeGreaterThan(8)
  for (let step = 1; step <= steps; step++) {
    await load(good)
    let at = 0
    const failing = reporting(() => {
      if (++at === step) throw new Error('interrupted')
    })
    await expect(load(edited, failing)).rejects.toThrow('interrupted')
    expect(await checksum(database)).toBe(before)
  }
  await load(edited)
  expect(await checksum(database)).toBe(wanted)
})

test('a load whose transaction the server ends changes nothing, and the next one gives the same graph', async () => {
  const edited = variant(...renamed)
  await load(edited)
  const wanted = await checksum(database)
  await load(good)
  const before = await checksum(database)
  const blocking = database.driver.session({ database: database.name })
  const lock = await blocking.beginTransaction()
  await lock.run("MATCH (n:Entity {id: 'park:yunqiao-kejiyuan'}) SET n.locked = true")
  const outcome = load(edited).catch((error: Error) => error.message)
  await terminate(await transactionOf('load'))
  expect(await outcome).toMatch(/terminated/)
  await lock.rollback()
  await blocking.close()
  expect(await checksum(database)).toBe(before)
  await load(edited)
  expect(await checksum(database)).toBe(wanted)
})

test('a database that holds something else is refused', async () => {
  await guardDatabase(database.driver, database.name)
  await write(database, 'CREATE (:Person), (:Person)')
  await expect(guardDatabase(database.driver, database.name)).rejects.toThrow(
    'The database neo4j must be empty or written by Chain Atlas, but holds 2 nodes that Chain Atlas did not write. Use an empty database (NEO4J_URI, NEO4J_DATABASE), or remove what is in this one.',
  )
})

test('a graph of another model version is refused', async () => {
  await load(good)
  await guardDatabase(database.driver, database.name)
  await write(database, "MATCH (m:Meta {id: 'meta'}) SET m.modelVersion = 7")
  await expect(guardDatabase(database.driver, database.name)).rejects.toThrow(
    `must hold graph model ${MODEL_VERSION}, but holds graph model 7. Name an empty database`,
  )
})

test('a graph of another model version is written anew where that is allowed, as if into an empty database', async () => {
  await load(good)
  const wanted = await checksum(database)
  await write(database, "MATCH (m:Meta {id: 'meta'}) SET m.modelVersion = 7 CREATE (:Entity:Park {id: 'park:old', swept: true})")
  const rebuild = async () => fillDatabase(database.driver, database.name, await readDataset(good), quiet, { rebuild: true })
  expect(await rebuild()).toMatchObject({ changed: true })
  expect(await checksum(database)).toBe(wanted)
  expect(await rebuild()).toMatchObject({ changed: false, entities: 19, relations: 25 })
})

test('a load writes what differs and leaves the rest alone', async () => {
  await load(good)
  const before = await rows('MATCH (n:Entity {id: "enterprise:qingniao-dianzi"}) RETURN elementId(n) AS id')
  const steps: number[] = []
  await load(
    variant(...renamed),
    reporting(done => steps.push(done)),
  )
  expect(Math.max(...steps)).toBeLessThan(20)
  expect(await rows('MATCH (n:Entity {id: "enterprise:qingniao-dianzi"}) RETURN elementId(n) AS id')).toEqual(before)
})

const covers = 'COVERS:\n  - { from: [yunqiao-2021], to: [云桥区], p: [1] }'
const zone = 'zones:\n  - { id: zone:xinghe, name: 星河经济圈, p: [1] }\nMEMBER_OF:\n  - { from: [云桥区], to: [星河经济圈], p: [1] }'

test.each<[string, Edit[], Edit[]]>([
  ['a firm is elsewhere', [], [[yunqiao, '{ from: [青鸟电子], to: [云桥科技园], p: [4] }', '{ from: [青鸟电子], to: [云桥区], p: [4] }']]],
  [
    'a document is about another district than that of a zone',
    [[yunqiao, covers, `${covers}\n${zone}`]],
    [[yunqiao, covers, `${covers.replace('云桥区', '河口县')}\n${zone}`]],
  ],
])('what rules computed is that of a load into an empty database: %s', async (_, before, after) => {
  const [one, other] = [variant(...before), variant(...after)]
  const wanted: string[] = []
  for (const folder of [one, other]) {
    await write(database, 'MATCH (n) DETACH DELETE n')
    await load(folder)
    wanted.push(await checksum(database))
  }
  expect(wanted[0]).not.toBe(wanted[1])
  await write(database, 'MATCH (n) DETACH DELETE n')
  await load(one)
  await load(other)
  expect(await checksum(database)).toBe(wanted[1])
})

describe('more changes than fit a transaction', () => {
  const loading = async (folder: string, options: object, report = quiet) =>
    loadDataset(database.driver, database.name, await readDataset(folder), report, { maxChanges: 5, ...options })

  test('are refused, with the two ways named', async () => {
    await load(good)
    const before = await checksum(database)
    await expect(loading(variant(...renamed), {})).rejects.toThrow(
      /must change at most 5 entities, relations and names .*, but this one changes \d+\. Either load into an empty database .*--in-place/,
    )
    expect(await checksum(database)).toBe(before)
  })

  test('are written in several transactions on request or into an empty database, and finished by the next load where that is broken off', async () => {
    const edited = variant(...renamed)
    await load(edited)
    const wanted = await checksum(database)
    await write(database, 'MATCH (n) DETACH DELETE n')
    await loading(good, {})
    let steps = 0
    const failing = reporting(() => {
      if (++steps === 5) throw new Error('interrupted')
    })
    await expect(loading(edited, { inPlace: true }, failing)).rejects.toThrow('interrupted')
    expect(await rows('MATCH (m:Meta) RETURN m.state AS state')).toEqual([{ state: 'LOADING' }])
    await loading(edited, {})
    expect(await checksum(database)).toBe(wanted)
  })
})

test('constraints can be applied again, and every token of the model is known', async () => {
  await applyConstraints(database.driver, database.name)
  expect(
    await rows(
      'SHOW INDEXES YIELD name, state WHERE name IN ["entity_id", "meta_id", "name_is_unique", "entity_names"] RETURN name, state ORDER BY name',
    ),
  ).toEqual(['entity_id', 'entity_names', 'meta_id', 'name_is_unique'].map(name => ({ name, state: 'ONLINE' })))
  const { summary } = await database.driver.executeQuery(
    'EXPLAIN MATCH (:Programme)-[r:SUPPLIES]->() RETURN r.localName',
    {},
    { database: database.name },
  )
  expect(summary.gqlStatusObjects.filter(({ gqlStatus }) => gqlStatus.startsWith('01'))).toEqual([])
})

/** A report that runs something whenever the load has come a step further. */
function reporting(at: (done: number) => void): Report {
  return { ...quiet, bar: () => ({ at, end() {} }) }
}

/** The id of the transaction that says it is this query, as soon as there is one. */
async function transactionOf(query: string): Promise<unknown> {
  for (;;) {
    const found = await rows('SHOW TRANSACTIONS YIELD transactionId AS id, metaData RETURN id, metaData.query AS query')
    const named = found.find(row => row.query === query)
    if (named) return named.id
  }
}

async function terminate(id: unknown): Promise<void> {
  await database.driver.executeQuery('TERMINATE TRANSACTIONS $id', { id }, { database: database.name })
}
