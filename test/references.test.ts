import type { Database } from '../src/database/database'
import { applyConstraints } from '../src/seed/load'
import { type Api, openApi } from './seeded'
import { throwAway, write } from './throwAway'

/* Namesakes, which the seeded graph has none of: 市中区 stands twice in Sichuan. */
let database: Database
let api: Api

beforeAll(async () => {
  database = await throwAway()
  await applyConstraints(database.driver, database.name)
  await write(
    database,
    `UNWIND [['district:leshan-shizhongqu', '511102'], ['district:neijiang-shizhongqu', '511002'], ['district:kaizhou', '500154']] AS row
     CREATE (d:Entity:District {id: row[0], code: row[1], name: CASE row[1] WHEN '500154' THEN '开州区' ELSE '市中区' END, level: 'COUNTY'})
     SET d.aliases = [], d.formerIds = CASE row[1] WHEN '500154' THEN ['district:kai-xian'] ELSE [] END
     WITH d UNWIND [d.name, d.code] + d.formerIds AS key
     MERGE (n:Name {key: key}) MERGE (n)-[:NAMES]->(d)`,
  )
  api = await openApi(database, 'composed')
}, 120_000)

afterAll(async () => {
  await api?.stop()
  await database?.stop()
})

test('a name that fits several entities is an error that lists them', async () => {
  const { body, statements } = await api.ask('{ district(id: "市中区") { id } }')
  expect(body.errors).toEqual([
    expect.objectContaining({
      message:
        'id must name one District, by its id where a name fits several (district:leshan-shizhongqu, district:neijiang-shizhongqu), but got "市中区"',
      extensions: {
        code: 'BAD_USER_INPUT',
        argument: 'id',
        candidates: [
          { id: 'district:leshan-shizhongqu', name: '市中区', type: 'District' },
          { id: 'district:neijiang-shizhongqu', name: '市中区', type: 'District' },
        ],
      },
    }),
  ])
  expect(statements).toBe(1)
})

test('its code or its id tells one from the other', async () => {
  const { body } = await api.ask('{ a: district(id: "511102") { id } b: district(id: "district:neijiang-shizhongqu") { id } }')
  expect(body).toEqual({ data: { a: { id: 'district:leshan-shizhongqu' }, b: { id: 'district:neijiang-shizhongqu' } } })
})

test('all names and codes of a request take one look-up', async () => {
  const { body, statements } = await api.ask(
    '{ a: district(id: "511102") { id } b: district(id: "开州区") { id } c: district(id: " 開州區 ") { id } }',
  )
  expect(body).toEqual({ data: { a: { id: 'district:leshan-shizhongqu' }, b: { id: 'district:kaizhou' }, c: { id: 'district:kaizhou' } } })
  expect(statements).toBe(1 + 3)
})

test('a former id answers wherever an id does, and says which one holds now', async () => {
  const ask = async (query: string) => (await api.ask(query)).body
  expect(await ask('{ district(id: "district:kai-xian") { id canonicalId formerIds } }')).toEqual({
    data: { district: { id: 'district:kaizhou', canonicalId: 'district:kaizhou', formerIds: ['district:kai-xian'] } },
  })
  expect(await ask('{ node(id: "district:kai-xian") { id } nodes(ids: ["district:kai-xian", "district:none"]) { id } }')).toEqual({
    data: { node: { id: 'district:kaizhou' }, nodes: [{ id: 'district:kaizhou' }, null] },
  })
  expect(await ask('{ districts(filter: { districts: ["district:kai-xian"] }) { nodes { id } } }')).toEqual({
    data: { districts: { nodes: [{ id: 'district:kaizhou' }] } },
  })
})

test('a look-up that finds something takes one statement, whatever is unknown of it', async () => {
  const { body, statements } = await api.ask('{ district(id: "district:kaizhou") { latitude } }')
  expect(body).toEqual({ data: { district: { latitude: null } } })
  expect(statements).toBe(1)
})

test('two former ids in one question are both told by their present ones', async () => {
  const { body } = await api.ask(
    '{ district(id: "district:kai-xian") { id enterprises(filter: { districts: ["district:kai-xian"] }) { id } } }',
  )
  expect(body).toEqual({ data: { district: { id: 'district:kaizhou', enterprises: [] } } })
})

test('an id that is neither present nor former is null where it is looked up, and a mistake anywhere else', async () => {
  const { body, statements } = await api.ask('{ district(id: "district:none") { id } }')
  expect(body).toEqual({ data: { district: null } })
  expect(statements).toBe(2)
  expect((await api.ask('{ districts(filter: { districts: ["district:none"] }) { nodes { id } } }')).body.errors?.[0]?.message).toBe(
    'districts must be the id, code or exact name of one District or EconomicZone in this graph, but got "district:none"',
  )
})
