import fc from 'fast-check'
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, parse } from 'graphql'
import { bindingOf, decodeCursor, encodeCursor } from '../src/composer/cursor'
import type { Database } from '../src/database/database'
import { standardLimits } from '../src/limits/limits'
import { checkStructure } from '../src/limits/structure'
import { checkValues } from '../src/limits/values'
import { RandomQuery, random } from './randomQuery'
import { type Api, openApi, openSeeded } from './seeded'

const LONG = process.env.LONG === '1'

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

/** What a client can be told of a mistake of its own; TIMEOUT and OVERLOADED are for those who ask too much of a busy machine. */
const EXPECTED = ['BAD_USER_INPUT', 'QUERY_TOO_COMPLEX', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'TIMEOUT', 'OVERLOADED']

test(
  'random questions of the whole schema: never a mistake of ours, never over the deadline',
  async () => {
    const { body } = await api.ask(getIntrospectionQuery())
    const schema = buildClientSchema(body.data as IntrospectionQuery)
    const seed = LONG ? Date.now() % 1_000_000 : 7
    const queries = new RandomQuery(schema, random(seed))
    for (let i = 0; i < (LONG ? 2_000 : 60); i++) {
      const query = queries.make()
      const begun = performance.now()
      const { body } = await api.ask(query)
      const wrong = body.errors?.filter(({ extensions }) => !EXPECTED.includes(extensions.code))
      const late = performance.now() - begun > 11_000
      if (wrong?.length || late) throw new Error(`seed ${seed}, question ${i}${late ? ', late' : ''}: ${query}\n${JSON.stringify(wrong)}`)
    }
  },
  LONG ? 3_600_000 : 300_000,
)

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.string({ maxLength: 250 }),
  fc.stringMatching(/^[+\-&|!(){}[\]^"~*?:\\/ ab]{1,40}$/),
)

test('any text is data for a search, an id, a filter and a cursor', async () => {
  const query = `query ($t: NamePart!, $r: Ref!, $c: String!) {
    search(text: $t) { hits { hint } }
    enterprise(id: $r) { id }
    enterprises(filter: { text: $t }, first: 1) { nodes { id } }
    parks(first: 1, after: $c) { nodes { id } }
  }`
  await fc.assert(
    fc.asyncProperty(texts, async text => {
      const { body } = await api.ask(query, { t: text, r: text, c: text })
      for (const { extensions } of body.errors ?? []) expect(EXPECTED).toContain(extensions.code)
    }),
    { numRuns: LONG ? 1_000 : 60, seed: 7 },
  )
}, 300_000)

const cursors = fc.oneof(
  fc.string(),
  fc.array(fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }),
)

test('a cursor comes back as it was, and only to the field and arguments that it was made for', () => {
  fc.assert(
    fc.property(cursors, fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (cursor, args, others) => {
      const binding = bindingOf('A.b', args)
      const encoded = encodeCursor(binding, cursor)
      expect(encoded).toMatch(/^[\w-]+$/)
      expect(JSON.stringify(decodeCursor(binding, encoded))).toBe(JSON.stringify(cursor))
      const other = bindingOf('A.b', others)
      if (other !== binding) expect(decodeCursor(other, encoded)).toBeUndefined()
      expect(decodeCursor(bindingOf('A.c', args), encoded)).toBeUndefined()
    }),
  )
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => decodeCursor('binding', text) === undefined))
})

test('limits look at anything, and refuse or let pass; nothing else happens', () => {
  const selection = fc.letrec<{ set: string; field: string }>(tie => ({
    set: fc.array(tie('field'), { minLength: 1, maxLength: 4 }).map(fields => `{ ${fields.join(' ')} }`),
    field: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom('id', 'a: id', '...A', '...B', '__typename', 'x(v: [[[1]]])', 'y @a @b'),
      tie('set').map(set => `f ${set}`),
      tie('set').map(set => `... ${set}`),
      tie('set').map(set => `__schema ${set}`),
    ),
  }))
  const refusal = (work: () => void) => {
    try {
      work()
      return undefined
    } catch (error) {
      return (error as { extensions?: { limit?: string } }).extensions?.limit ?? String(error)
    }
  }
  fc.assert(
    fc.property(selection.set, selection.set, selection.set, (query, a, b) => {
      const document = parse(`${query} fragment A on Query ${a} fragment B on Query ${b}`)
      expect([undefined, 'depth', 'introspectionDepth', 'aliases', 'directives']).toContain(
        refusal(() => checkStructure(document, standardLimits)),
      )
    }),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.anything()), variables => {
      expect([undefined, 'depth', 'listItems', 'stringLength']).toContain(refusal(() => checkValues(variables, standardLimits)))
    }),
  )
})
