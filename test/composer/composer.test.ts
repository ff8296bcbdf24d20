import { type Answer, type House, openHouse } from './house'

let house: House

beforeAll(async () => {
  house = await openHouse()
}, 120_000)

afterAll(() => house?.stop())

interface Case {
  asks: string
  query: string
  variables?: Record<string, unknown>
  answer: unknown
  /** Statements when composed; one where it is not said. */
  statements?: number
}

const cases: Case[] = [
  {
    asks: 'nested fields in one statement',
    query: '{ city(id: "city:b") { id name parent { name children { id parent { id } } } firmCount } }',
    answer: {
      city: {
        id: 'city:b',
        name: 'B',
        parent: {
          name: 'A',
          children: [
            { id: 'city:b', parent: { id: 'city:a' } },
            { id: 'city:c', parent: { id: 'city:a' } },
          ],
        },
        firmCount: 3,
      },
    },
  },
  {
    asks: 'aliases, also such as JavaScript objects have of themselves',
    query: '{ x: city(id: "city:a") { __proto__: name constructor: id toString: founded hasOwnProperty: label name: id } }',
    answer: { x: JSON.parse('{"__proto__":"A","constructor":"city:a","toString":1900,"hasOwnProperty":"A (1900)","name":"city:a"}') },
  },
  {
    asks: 'one field twice with other arguments',
    query: '{ city(id: "city:a") { few: children(first: 1) { id } all: children { id } } other: city(id: "city:c") { id } }',
    answer: { city: { few: [{ id: 'city:b' }], all: [{ id: 'city:b' }, { id: 'city:c' }] }, other: { id: 'city:c' } },
    statements: 2,
  },
  {
    asks: 'fragments that overlap',
    query: `{ city(id: "city:b") { ...One ...Two } }
      fragment One on City { id parent { id } }
      fragment Two on City { name parent { name ...Three } }
      fragment Three on City { founded children(first: 1) { ... on Entity { name } } }`,
    answer: { city: { id: 'city:b', parent: { id: 'city:a', name: 'A', founded: 1900, children: [{ name: 'B' }] }, name: 'B' } },
  },
  {
    asks: 'variables, and their defaults',
    query: 'query($id: ID!, $n: Int = 1) { city(id: $id) { children(first: $n) { id } } }',
    variables: { id: 'city:a' },
    answer: { city: { children: [{ id: 'city:b' }] } },
  },
  {
    asks: '@include and @skip, true',
    query: 'query($yes: Boolean!) { city(id: "city:b") { id parent @include(if: $yes) { id } name @skip(if: $yes) } }',
    variables: { yes: true },
    answer: { city: { id: 'city:b', parent: { id: 'city:a' } } },
  },
  {
    asks: '@include and @skip, false',
    query: 'query($yes: Boolean!) { city(id: "city:b") { id parent @include(if: $yes) { id } name @skip(if: $yes) } }',
    variables: { yes: false },
    answer: { city: { id: 'city:b', name: 'B' } },
  },
  {
    asks: 'an interface, what its types have in common and what they have not',
    query:
      '{ city(id: "city:b") { friends { __typename id ... on Firm { colour city { name } } ... on City { founded } friends { id } } } }',
    answer: {
      city: {
        friends: [{ __typename: 'Firm', id: 'firm:1', colour: 'red', city: { name: 'B' }, friends: [{ id: 'city:b' }, { id: 'firm:2' }] }],
      },
    },
  },
  {
    asks: 'a connection that only one type of an interface has',
    query:
      '{ city(id: "city:a") { friends { id ... on City { firms { totalCount } } } } x: city(id: "city:b") { friends { ... on Firm { friends { id ... on City { firms(first: 1) { totalCount } } } } } } }',
    answer: {
      city: { friends: [{ id: 'firm:5' }] },
      x: { friends: [{ friends: [{ id: 'city:b', firms: { totalCount: 3 } }, { id: 'firm:2' }] }] },
    },
    statements: 2,
  },
  {
    asks: 'a union of nodes and a map, whose list holds a null',
    query:
      '{ things { __typename ... on City { label } ... on Firm { id } ... on Box { size holds { id ... on Firm { city { id } } } } } }',
    answer: {
      things: [
        { __typename: 'City', label: 'B (unknown)' },
        { __typename: 'Firm', id: 'firm:1' },
        { __typename: 'Box', size: 3, holds: [{ id: 'firm:1', city: { id: 'city:b' } }, null] },
      ],
    },
  },
  {
    asks: 'of nodes and maps in one list, the same field by property, and a pattern from the nodes alone',
    query:
      '{ things { ... on Noted { notes { text } } ... on Firm { city { name } friends { id } } ... on City { firmCount } ... on Box { size } } }',
    answer: {
      things: [
        { notes: [], firmCount: 3 },
        { notes: [{ text: 'first' }], city: { name: 'B' }, friends: [{ id: 'city:b' }, { id: 'firm:2' }] },
        { notes: [{ text: 'boxed' }], size: 3 },
      ],
    },
  },
  {
    asks: 'one path that leads through other types to other fields of one type',
    query: `{ city(id: "city:b") { friends { ... on City { x: friends { ... on City { y: firms { totalCount } } ... on Firm { id } } }
      ... on Firm { x: friends { ... on City { y: firms { nodes { id } } } ... on Firm { id } } } } } }`,
    answer: {
      city: { friends: [{ x: [{ y: { nodes: [{ id: 'firm:3' }, { id: 'firm:1' }, { id: 'firm:2' }] } }, { id: 'firm:2' }] }] },
    },
  },
  {
    asks: 'one alias for other fields of other types',
    query: '{ things { ... on City { x: label } ... on Firm { x: name y: id } ... on Box { z: size } } }',
    answer: { things: [{ x: 'B (unknown)' }, { x: 'one', y: 'firm:1' }, { z: 3 }] },
  },
  {
    asks: 'lists of lists, of numbers and of nodes',
    query: '{ city(id: "city:a") { matrix pairs { id firmCount } } }',
    answer: {
      city: {
        matrix: [[1, 2], [3]],
        pairs: [
          [
            { id: 'city:b', firmCount: 3 },
            { id: 'city:a', firmCount: 0 },
          ],
          [
            { id: 'city:c', firmCount: 1 },
            { id: 'city:a', firmCount: 0 },
          ],
        ],
      },
    },
  },
  {
    asks: 'a root that is not there',
    query: '{ city(id: "city:none") { id parent { id } firms { totalCount } } }',
    answer: { city: null },
  },
  {
    asks: 'children that are not there',
    query: '{ firms(first: 100) { nodes { id city { id parent { id } } offices { word } } } }',
    answer: {
      firms: {
        nodes: [
          { id: 'firm:3', city: { id: 'city:b', parent: { id: 'city:a' } }, offices: [{ word: 'office' }, null] },
          { id: 'firm:1', city: { id: 'city:b', parent: { id: 'city:a' } }, offices: [{ word: 'office' }, null] },
          { id: 'firm:2', city: { id: 'city:b', parent: { id: 'city:a' } }, offices: [{ word: 'office' }, null] },
          { id: 'firm:5', city: null, offices: [] },
          { id: 'firm:4', city: { id: 'city:c', parent: { id: 'city:a' } }, offices: [{ word: 'office' }, null] },
        ],
      },
    },
  },
  {
    asks: 'nulls in a list of maps, in their places',
    query: '{ boxes { size holds { id } } }',
    answer: { boxes: [{ size: 1, holds: [] }, null, { size: 2, holds: [null] }] },
  },
  {
    asks: 'a computed field, whatever else is selected, through a parent made by TypeScript too',
    query: '{ city(id: "city:c") { x: label id: name } home { name label children { label founded: name } } }',
    answer: {
      city: { x: 'C (2000)', id: 'C' },
      home: {
        name: 'home',
        label: 'home (1)',
        children: [
          { label: 'B (unknown)', founded: 'B' },
          { label: 'C (2000)', founded: 'C' },
        ],
      },
    },
    statements: 2,
  },
  {
    asks: 'below a parent made by TypeScript, one statement for all that is asked of it at once',
    query: '{ home { firms { totalCount } children { id firms(first: 1) { totalCount nodes { name city { name } } } } } }',
    answer: {
      home: {
        firms: { totalCount: 0 },
        children: [
          { id: 'city:b', firms: { totalCount: 3, nodes: [{ name: 'three', city: { name: 'B' } }] } },
          { id: 'city:c', firms: { totalCount: 1, nodes: [{ name: 'four', city: { name: 'C' } }] } },
        ],
      },
    },
    statements: 2,
  },
  {
    asks: 'a connection at the root, by id',
    query: '{ cities(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } }',
    answer: { cities: { totalCount: 4, nodes: [{ id: 'city:a' }, { id: 'city:b' }], pageInfo: { hasNextPage: true } } },
  },
  {
    asks: 'a connection whose edges have fields of their own, and maps in them',
    query:
      '{ city(id: "city:b") { firms(first: 1) { __typename edges { __typename rank place { word labels of { label } here { word of { id } } } n: node { name } } nodes { id } } } }',
    answer: {
      city: {
        firms: {
          __typename: 'FirmConnection',
          edges: [
            {
              __typename: 'FirmEdge',
              rank: 9,
              place: {
                word: 'a string with parent, value and $first in it',
                labels: [],
                of: { label: 'B (unknown)' },
                here: [{ word: 'x', of: { id: 'city:b' } }],
              },
              n: { name: 'three' },
            },
          ],
          nodes: [{ id: 'firm:3' }],
        },
      },
    },
  },
  {
    asks: 'a total and a further field without any page',
    query:
      '{ city(id: "city:b") { firms(colour: "red") { totalCount colours { name count } } all: firms { colours(first: 1) { name count } } } firms { colours { name count } } }',
    answer: {
      city: { firms: { totalCount: 2, colours: [{ name: 'red', count: 2 }] }, all: { colours: [{ name: 'red', count: 2 }] } },
      firms: {
        colours: [
          { name: 'red', count: 2 },
          { name: null, count: 2 },
          { name: 'blue', count: 1 },
        ],
      },
    },
    statements: 2,
  },
  {
    asks: 'values that look like Cypher, as data',
    query: '{ city(id: "city:island") { name label } x: city(id: "city:a\\"}) DETACH DELETE c //") { id } }',
    answer: { city: { name: 'a "parent" $first // island', label: 'a "parent" $first // island (unknown)' }, x: null },
    statements: 2,
  },
]

for (const { asks, query, variables, answer, statements = 1 } of cases)
  test(asks, async () => {
    const composed = await house.ask('composed', query, variables)
    expect(composed).toEqual({ data: answer, errors: [], statements, texts: expect.any(Array) })
    const batched = await house.ask('batched', query, variables)
    expect(batched).toEqual({ data: answer, errors: [], statements: expect.any(Number), texts: expect.any(Array) })
    const complete = await house.ask('complete', query, variables)
    expect({ ...complete, texts: complete.texts.sort() }).toEqual({ ...composed, texts: composed.texts.sort() })
    // the order of the keys, too
    expect(JSON.stringify(complete.data)).toBe(JSON.stringify(composed.data))
  })

test('keys are in the order of the question, whatever fragments and types they come from', async () => {
  const query = `{ things {
    ... on City { founded } kind: __typename ... on Noted { notes { text __typename } } ... on Firm { colour id } ... on Entity { id name }
  } firms { edges { node { id } rank cursor kind: __typename } pageInfo { __typename endCursor } } }`
  const [complete, composed] = [await house.ask('complete', query), await house.ask('composed', query)]
  expect(complete.errors).toEqual([])
  expect(JSON.stringify(complete.data)).toBe(JSON.stringify(composed.data))
})

test('a question for other properties of a map has the same statement', async () => {
  const of = (fields: string) => house.ask('composed', `{ firms { edges { node { offices { ${fields} } } } } }`)
  const [one, other] = [await of('word labels'), await of('labels again: labels')]
  expect(other.texts).toEqual(one.texts)
  const offices = ({ data }: Answer) =>
    (data as { firms: { edges: { node: { offices: unknown[] } }[] } }).firms.edges.flatMap(e => e.node.offices)
  expect(offices(one)).toContainEqual({ word: expect.any(String), labels: expect.any(Array) })
  expect(offices(other)).toEqual(
    offices(one).map(office => {
      const labels = (office as { labels: string[] } | null)?.labels
      return labels ? { labels, again: labels } : office
    }),
  )
})

test.each([
  ['a null where there must be none', 'founded: 1'],
  ['a text for a number', "name: 'odd', founded: 'long ago'"],
  ['a list for a text', "name: ['odd'], founded: 1"],
  ['a label that cannot be made', "name: 'odd', founded: 1"],
])('%s in the graph is told as graphql-js tells it, and nothing is asked twice', (_of, properties) =>
  house.having(`(odd:Entity:City {id: 'city:odd', ${properties}})`, async () => {
    const query = '{ odd: city(id: "city:odd") { id name founded label } other: city(id: "city:a") { name } }'
    const composed = await house.ask('composed', query)
    expect(composed.errors).not.toEqual([])
    expect(await house.ask('complete', query)).toEqual(composed)
    expect(composed.statements).toBe(2)
  }),
)

test('pages through a list that is ordered by a score, each row once, and batched alike', async () => {
  for (const mode of ['composed', 'batched'] as const) {
    const seen: string[] = []
    let after: string | null = null
    do {
      const query =
        'query($after: String) { firms(first: 2, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }'
      const { data, errors } = await house.ask(mode, query, { after })
      expect(errors).toEqual([])
      const { edges, pageInfo } = (
        data as { firms: { edges: { cursor: string; node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      ).firms
      expect(pageInfo.endCursor).toBe(edges.at(-1)!.cursor)
      seen.push(...edges.map(e => e.node.id))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after && seen.length < 10)
    expect(seen).toEqual(['firm:3', 'firm:1', 'firm:2', 'firm:5', 'firm:4'])
  }
})

/** One document, whose statement depends on which of its variables are given. */
const filtered = `query($filter: CityFilter, $orderBy: CityOrder! = ID, $after: String) {
  cities(filter: $filter, orderBy: $orderBy, first: 2, after: $after) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } groups(by: PARENT) { totalCount groups { name count entity { id } } }
  }
}`

interface Cities {
  totalCount: number
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
  groups: { totalCount: number; groups: { name: string | null; count: number; entity: { id: string } | null }[] }
}

test.each([
  [{}, 4, ['city:a', 'city:b']],
  [{ filter: null }, 4, ['city:a', 'city:b']],
  [{ filter: {} }, 4, ['city:a', 'city:b']],
  [{ filter: { below: 'city:a' } }, 2, ['city:b', 'city:c']],
  [{ filter: { below: 'city:a', foundedFrom: 1950 } }, 1, ['city:c']],
  [{ filter: { foundedFrom: 1900 } }, 2, ['city:a', 'city:c']],
  [{ filter: { colours: ['red'] } }, 1, ['city:b']],
  [{ filter: { colours: ['red'], below: 'city:a', foundedFrom: null } }, 1, ['city:b']],
  [{ filter: { below: 'city:none' } }, 0, []],
  [{ orderBy: 'FOUNDED_DESC' }, 4, ['city:c', 'city:a']],
  [{ orderBy: 'FOUNDED_DESC', filter: { below: 'city:a' } }, 2, ['city:c', 'city:b']],
])('a list with %j', async (variables, totalCount, ids) => {
  for (const mode of ['composed', 'batched'] as const) {
    const { data, errors } = await house.ask(mode, filtered, variables)
    expect(errors).toEqual([])
    const { cities } = data as { cities: Cities }
    expect([cities.totalCount, cities.nodes.map(n => n.id), cities.pageInfo.hasNextPage]).toEqual([totalCount, ids, totalCount > 2])
    expect(cities.groups.groups.reduce((sum, g) => sum + g.count, 0)).toBe(totalCount)
    expect(cities.groups.groups.filter(g => (g.name === null) !== (g.entity === null))).toEqual([])
  }
})

test('a sorted list goes on behind its cursor, which belongs to its filter and order', async () => {
  const first = (await house.ask('composed', filtered, { orderBy: 'FOUNDED_DESC' })).data as { cities: Cities }
  const after = first.cities.pageInfo.endCursor
  const second = (await house.ask('composed', filtered, { orderBy: 'FOUNDED_DESC', after })).data as { cities: Cities }
  expect(second.cities.nodes.map(n => n.id)).toEqual(['city:b', 'city:island'])
  for (const others of [{ orderBy: 'ID' }, { orderBy: 'FOUNDED_DESC', filter: { foundedFrom: 1 } }])
    expect((await house.ask('composed', filtered, { ...others, after })).errors).toEqual([
      expect.stringMatching(/^after must be an `endCursor`/),
    ])
})

test('a nested list and its connection twin are one file: each row once, filtered, sorted, cut', async () => {
  const query = `{ city(id: "city:a") {
    all: below { id } one: below(first: 1, orderBy: FOUNDED_DESC) { id } red: below(filter: {colours: ["red"]}) { id }
    pages: belowConnection(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } groups(by: PARENT) { groups { name count } } } } }`
  for (const mode of ['composed', 'batched'] as const) {
    const { data, errors } = await house.ask(mode, query)
    expect(errors).toEqual([])
    expect(data).toEqual({
      city: {
        all: [{ id: 'city:b' }, { id: 'city:c' }],
        one: [{ id: 'city:c' }],
        red: [{ id: 'city:b' }],
        pages: { totalCount: 2, nodes: [{ id: 'city:b' }], pageInfo: { hasNextPage: true }, groups: { groups: [{ name: 'A', count: 2 }] } },
      },
    })
  }
})

test('arguments that are files: what is given is joined, and what is not is not there', async () => {
  const query =
    '{ none: known(first: 3) { id } red: known(colour: "red") { id } both: known(colour: "red", city: "city:b", first: 1) { id } }'
  expect((await house.ask('composed', query)).data).toEqual({
    none: [{ id: 'firm:1' }, { id: 'firm:2' }, { id: 'firm:3' }],
    red: [{ id: 'firm:1' }, { id: 'firm:3' }],
    both: [{ id: 'firm:1' }],
  })
})

test("a file can hold a part that is a file, and the files of all an enum's values", async () => {
  for (const mode of ['composed', 'batched'] as const)
    expect(await house.ask(mode, '{ shades(city: "city:b") empty: shades(city: "city:c") }')).toMatchObject({
      data: { shades: ['blue is dark', 'red is bright', 'red is dark'], empty: [] },
      errors: [],
    })
})

test('what is said of a whole ranking, page by page, is what is said of it alone, and finds its rows once', async () => {
  const alone = await house.ask(
    'composed',
    '{ a: firms { totalCount } b: firms { colours { name count } } c: firms(first: 2) { nodes { id } } }',
  )
  const query =
    'query($after: String) { firms(first: 2, after: $after) { totalCount colours { name count } nodes { id } pageInfo { endCursor } } }'
  const together = await house.ask('composed', query)
  const { a, b, c } = alone.data as Record<'a' | 'b' | 'c', object>
  expect(together.data).toMatchObject({ firms: { ...a, ...b, ...c } })
  expect(together.texts.join().match(/f\d*\.weight, f\d*\.id/g)).toHaveLength(1)
  expect(await house.ask('batched', query)).toMatchObject({ data: together.data })
  const { endCursor } = (together.data as { firms: { pageInfo: { endCursor: string } } }).firms.pageInfo
  const next = await house.ask('composed', query, { after: endCursor })
  expect(next.data).toMatchObject({ firms: { ...a, ...b, nodes: [{ id: 'firm:2' }, { id: 'firm:5' }] } })
})

const refused = [
  { asks: 'a page size below 1', query: '{ cities(first: 0) { totalCount } }', message: 'first must be 1 to 100, but got 0' },
  {
    asks: 'a page size above 100, in a nested field',
    query: '{ city(id: "city:a") { children(first: 101) { id } } }',
    message: 'first must be 1 to 100, but got 101',
  },
  {
    asks: 'a cursor that is none',
    query: '{ cities(after: "x") { totalCount } }',
    message: 'after must be an `endCursor` or `cursor` of the same field with the same arguments, but got "x"',
  },
]

for (const { asks, query, message } of refused)
  test(`refuses ${asks}`, async () => {
    for (const way of ['complete', 'composed', 'batched'] as const) expect((await house.ask(way, query)).errors).toEqual([message])
  })

test("refuses another field's cursor, and its own with other arguments", async () => {
  const first = await house.ask('composed', '{ city(id: "city:b") { firms(first: 1) { pageInfo { endCursor } } } }')
  const cursor = (first.data as { city: { firms: { pageInfo: { endCursor: string } } } }).city.firms.pageInfo.endCursor
  for (const list of [
    `cities(after: "${cursor}") { totalCount }`,
    `city(id: "city:b") { firms(after: "${cursor}", colour: "red") { totalCount } }`,
  ]) {
    const { errors } = await house.ask('composed', `{ ${list} }`)
    expect(errors).toEqual([expect.stringMatching(/^after must be an `endCursor`/)])
  }
})

test('takes one statement a level when batched, however many parents there are', async () => {
  const { statements } = await house.ask('batched', '{ cities { nodes { id children { id firmCount } firms { nodes { city { id } } } } } }')
  // cities; children and firms of all cities; firmCount of all children, city of all firms
  expect(statements).toBe(5)
})
