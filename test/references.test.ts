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
     WITH d UNWIND [d.name, d.code] AS key
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
