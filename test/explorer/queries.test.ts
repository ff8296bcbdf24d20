import { parse, validate } from 'graphql'
import type { Database } from '../../src/database/database'
import { pages } from '../../src/pages'
import { kindsOf, readSchema } from '../../src/schema'
import { type Api, openApi, openSeeded } from '../seeded'
import { queries } from './visit'

jest.setTimeout(120_000)

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

test.each(queries)('$file is valid, and each of its samples is answered', async ({ query, samples }) => {
  expect(validate(schema, parse(query))).toEqual([])
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
