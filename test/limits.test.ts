import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getIntrospectionQuery } from 'graphql'
import type { Database } from '../src/database/database'
import { limitTable } from '../src/limits/limits'
import { type Api, openApi, openSeeded } from './seeded'

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

const times = (n: number, part: (i: number) => string) => Array.from({ length: n }, (_, i) => part(i)).join(' ')
/** Levels of one field inside the other. */
const nested = (n: number, field: string, leaf: string): string => (n === 0 ? leaf : `${field} { ${nested(n - 1, field, leaf)} }`)
/** Fragments of which each spreads the next one in two places: 2^n levels if nobody remembers. */
const doubling = (n: number, of: string, field: (i: number) => string) =>
  times(n, i => `fragment F${i} on ${of} { ${i + 1 < n ? `a: ${field(i)} { ...F${i + 1} } b: ${field(i)} { ...F${i + 1} }` : 'id'} }`)

const district = 'district(id: "district:kaizhou")'

describe.each<[name: string, limit: keyof typeof limitTable, query: string, variables?: Record<string, unknown>]>([
  ['levels', 'depth', `{ ${district} { ${nested(15, 'province', 'id')} } }`],
  [
    'levels through fragments',
    'depth',
    `{ ${district} { ...A } } fragment A on District { ${nested(9, 'province', '...B')} } fragment B on District { ${nested(9, 'province', 'id')} }`,
  ],
  ['levels through inline fragments', 'depth', `{ ${district} { ${nested(15, '... on District { province', 'id')}${' }'.repeat(15)} } }`],
  ['levels in a fragment nobody uses', 'depth', `{ meta { dataVersion } } fragment A on District { ${nested(16, 'province', 'id')} }`],
  ['levels of a value', 'depth', `{ enterprises(filter: ${'['.repeat(40)}${']'.repeat(40)}) { totalCount } }`],
  ['levels of introspection', 'introspectionDepth', `{ __schema { types { ${nested(14, 'ofType', 'name')} } } }`],
  [
    'introspection many times',
    'introspectionNodes',
    `{ ${times(20, i => `a${i}: __schema { types { fields { args { type { fields { name } } } } } }`)} }`,
  ],
  ['aliases', 'aliases', `{ ${times(31, i => `a${i}: meta { dataVersion }`)} }`],
  [
    'aliases in fragments',
    'aliases',
    `{ ${times(31, i => `...F${i}`)} } ${times(31, i => `fragment F${i} on Query { a${i}: meta { dataVersion } }`)}`,
  ],
  ['one field many times', 'aliases', `{ ${'meta { dataVersion } '.repeat(300)} }`],
  ['directives', 'directives', `{ meta ${'@include(if: true) '.repeat(21)} { dataVersion } }`],
  ['directives nobody knows', 'directives', `{ meta ${'@a '.repeat(400)} { dataVersion } }`],
  ['words', 'tokens', `{ ${'id '.repeat(2_100)} }`],
  ['lists in lists', 'tokens', `{ enterprises(filter: ${'['.repeat(5_000)}) { totalCount } }`],
  ['characters', 'queryLength', `{ meta { dataVersion } } # ${'x'.repeat(20_000)}`],
  ['pages in pages', 'nodes', '{ districts(first: 100) { nodes { parks(first: 100) { enterprises(first: 100) { id } } } } }'],
  [
    'pages by variables',
    'nodes',
    'query ($n: Int!) { districts(first: $n) { nodes { parks(first: $n) { enterprises(first: $n) { id } } } } }',
    { n: 100 },
  ],
  [
    'pages by a default',
    'nodes',
    'query ($n: Int! = 100) { districts(first: $n) { nodes { parks(first: $n) { projects(first: $n) { id } } } } }',
  ],
  [
    'pages by a value that is none',
    'nodes',
    'query ($n: Int!) { districts(first: $n) { nodes { parks(first: $n) { projects(first: $n) { id } } } } }',
    { n: 'x' },
  ],
  [
    'pages in fragments',
    'nodes',
    '{ districts(first: 100) { ...A } } fragment A on DistrictConnection { nodes { parks(first: 100) { projects(first: 50) { id } } } }',
  ],
  ['doubling fragments', 'nodes', `{ ${district} { ...F0 } } ${doubling(14, 'District', () => 'province')}`],
  [
    'ids times pages',
    'nodes',
    `{ nodes(ids: [${times(100, i => `"district:d${i}"`)}]) { ... on District { parks(first: 100) { segments { id } } } } }`,
  ],
  ['items of a list', 'listItems', `{ nodes(ids: [${times(101, i => `"a:${i}"`)}]) { id } }`],
  [
    'items of a variable',
    'listItems',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array.from({ length: 101 }, (_, i) => `a:${i}`) },
  ],
  ['a long text', 'stringLength', `{ search(text: "${'电'.repeat(1_001)}") { hits { hint } } }`],
  ['a long text in a variable', 'stringLength', 'query ($t: NamePart!) { search(text: $t) { hits { hint } } }', { t: 'x'.repeat(50_000) }],
  ['a long text in a variable nobody declared', 'stringLength', '{ meta { dataVersion } }', { nested: [{ t: 'x'.repeat(1_001) }] }],
])('%s', (_name, limit, query, variables) => {
  test(`is refused by the limit ${limit} before it is run, saying what came and what to cut`, async () => {
    const begun = performance.now()
    const { status, body, statements } = await api.ask(query, variables)
    // a bound for what would otherwise take minutes, not a measurement
    expect(performance.now() - begun).toBeLessThan(2_000)
    expect(body.errors).toHaveLength(1)
    const { message, extensions } = body.errors![0]!
    expect({ status, statements, code: extensions.code, limit: extensions.limit, maximum: extensions.maximum }).toEqual({
      status: 400,
      statements: 0,
      code: limit === 'listItems' || limit === 'stringLength' ? 'BAD_USER_INPUT' : 'QUERY_TOO_COMPLEX',
      limit,
      maximum: limitTable[limit].standard,
    })
    expect(message).toMatch(/must have at most [\d,]+ .*, but has .*\. [A-Z].*\.$/)
    expect(message.length).toBeLessThanOrEqual(300)
    expect(body.data).toBeUndefined()
    // a second time it is refused as well
    expect((await api.ask(query, variables)).body).toEqual(body)
  })
})

test('a query that keeps the limits exactly is answered', async () => {
  const answers = await Promise.all([
    api.ask(`{ ${district} { ${nested(13, 'province', 'id')} } }`),
    api.ask(`{ ${times(30, i => `a${i}: meta { dataVersion }`)} }`),
    api.ask(`{ nodes(ids: [${times(100, i => `"a:${i}"`)}]) { id } }`),
    api.ask(`{ meta ${'@include(if: true) '.repeat(1)} { dataVersion } }`),
  ])
  for (const { status, body } of answers) expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
})

test('introspection has limits of its own: the standard query and that of GraphiQL pass', async () => {
  const options = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  }
  for (const query of [getIntrospectionQuery(), getIntrospectionQuery(options)])
    expect(await api.ask(query)).toMatchObject({
      status: 200,
      statements: 0,
      body: { data: { __schema: { queryType: { name: 'Query' } } } },
    })
})

test('introspection that goes round is no question', async () => {
  const { status, body } = await api.ask(`{ __schema { types { ${nested(6, 'fields { type', 'name')}${' }'.repeat(6)} } } }`)
  expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' })
})

test('the cost of an answer is in its extensions, and is that of the worst case', async () => {
  const cost = async (query: string, variables?: Record<string, unknown>) => (await api.ask(query, variables)).cost
  expect(await cost('{ meta { dataVersion } }')).toBe(1)
  expect(await cost('{ enterprises(first: 7) { nodes { id } } }')).toBe(8)
  expect(await cost('{ enterprises { nodes { id } } }')).toBe(21)
  expect(await cost('query ($n: Int!) { enterprises(first: $n) { edges { node { id } } } }', { n: 4 })).toBe(9)
  expect(await cost('query ($n: Int! = 3) { enterprises(first: $n) { nodes { districts { id } } } }')).toBe(10)
  expect(await cost('{ match(queries: [{name: "a"}, {name: "b"}], first: 5) { candidates { node { id } } } }')).toBe(22)
  expect(await cost('{ enterprises(first: 100000) { nodes { id } } }')).toBe(101)
})

describe('what people are told to ask passes within the limits', () => {
  const folder = join(__dirname, 'questions')
  const asked = readdirSync(folder).flatMap(name => (name.endsWith('.graphql') ? [[name, readFileSync(join(folder, name), 'utf8')]] : []))
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/```graphql\n(.*?)```/gs)].map(([, query], i) => [`README ${i + 1}`, query!])

  test.each([...asked, ...shown] as [string, string][])('%s', async (_name, query) => {
    const variables = JSON.parse(/^# variables: (.+)$/m.exec(query)?.[1] ?? '{}')
    const { body } = await api.ask(query, variables)
    expect(body.errors?.filter(({ extensions }) => extensions.code === 'QUERY_TOO_COMPLEX') ?? []).toEqual([])
  })
})
