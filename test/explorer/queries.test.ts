import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import type { Database } from '../../src/database/database'
import { pages } from '../../src/pages'
import { kindsOf, readSchema } from '../../src/schema'
import { type Api, openApi, openSeeded } from '../seeded'

const folder = join(__dirname, '..', '..', 'src', 'explorer', 'atlas', 'queries')
const files = readdirSync(folder)
const schema = readSchema()

let database: Database
let api: Api

beforeAll(async () => {
  database = await openSeeded()
  api = await openApi(database, 'composed')
})

afterAll(async () => {
  await api.stop()
  await database.stop()
})

test.each(files)('%s is valid, and each of its samples is answered', async file => {
  const query = readFileSync(join(folder, file), 'utf8')
  expect(validate(schema, parse(query))).toEqual([])
  const samples = [...query.matchAll(/^# variables: (.+)$/gm)].map(([, variables]) => JSON.parse(variables!))
  expect(samples.length).toBeGreaterThan(0)
  for (const variables of samples) {
    const { body } = await api.ask(query, variables)
    expect(body.errors).toBeUndefined()
    expect(Object.values(body.data as object).every(value => value !== null)).toBe(true)
  }
})

test('every kind of entity has an address', async () => {
  const layer = (pages() as unknown as { stack: { route?: { path: RegExp } }[] }).stack.find(({ route }) => route?.path instanceof RegExp)
  for (const kind of kindsOf(schema).values()) expect(`/${kind}/any-thing`).toMatch(layer!.route!.path)
})
