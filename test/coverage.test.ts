import type { Database } from '../src/database/database'
import { sketch } from './links/sketch'
import { type Api, openApi } from './seeded'
import { throwAway } from './throwAway'

/* A province of two counties, one of them with a town and in a zone; a text about that county, one about the province, one about no place. */
const world = [
  'district:county PART_OF district:province',
  'district:beside PART_OF district:province',
  'district:town PART_OF district:county',
  'district:county MEMBER_OF zone:zone',
  'district:far PART_OF district:nowhere',
  'document:of-county COVERS district:county',
  'document:of-province COVERS district:province',
  'document:of-nothing SUPPORTS industry:any',
  'segment:part SEGMENT_OF industry:any',
]

let database: Database
let apis: Api[]

beforeAll(async () => {
  database = await throwAway()
  await sketch(database, world)
  apis = [await openApi(database, 'composed'), await openApi(database, 'batched')]
}, 120_000)

afterAll(async () => {
  for (const api of apis ?? []) await api.stop()
  await database?.stop()
})

/** What both executors answer. */
async function ask(query: string): Promise<unknown> {
  const [composed, batched] = await Promise.all(apis.map(api => api.ask(query)))
  expect(batched!.body).toEqual(composed!.body)
  expect(composed!.body.errors).toBeUndefined()
  return composed!.body.data
}

interface Coverage {
  documents: { id: string }[]
  regionsWithoutDocument: { id: string }[]
}

async function coverage(regions?: string[]): Promise<string[][]> {
  const given = regions ? `, regions: ${JSON.stringify(regions)}` : ''
  const data = await ask(`{ anchors(industry: "industry:any"${given}) { coverage { documents { id } regionsWithoutDocument { id } } } }`)
  const { documents, regionsWithoutDocument } = (data as { anchors: { coverage: Coverage } }).anchors.coverage
  return [documents, regionsWithoutDocument].map(list => list.map(({ id }) => id))
}

const county = 'document:of-county'
const province = 'document:of-province'

test.each<[string, string[], string[]]>([
  ['a county: its own and that of what it lies in', ['district:county'], [county, province]],
  ['a province: those of what lies in it, too', ['district:province'], [county, province]],
  ['a town: those of what it lies in', ['district:town'], [county, province]],
  ['what only lies beside it', ['district:beside'], [province]],
  ['a zone: those of its districts, not of what they lie in', ['zone:zone'], [county]],
  ['several, each document once', ['district:town', 'zone:zone', 'district:beside'], [county, province]],
])('the documents of %s', async (_, regions, documents) => {
  expect(await coverage(regions)).toEqual([documents, []])
})

test('regions that no document is about are named; without any region, all documents are read', async () => {
  expect(await coverage(['district:far', 'district:county'])).toEqual([[county, province], ['district:far']])
  expect(await coverage(['zone:zone', 'district:nowhere'])).toEqual([[county], ['district:nowhere']])
  expect(await coverage()).toEqual([[county, 'document:of-nothing', province], []])
})

test('that a document describes a region is a computed relation, with what leads from the one to the other', async () => {
  const premises = async (id: string) => {
    const data = await ask(
      `{ node(id: "DESCRIBED_IN~${id}~derived") { ... on Relation { rule assertion evidence { id } premises { id } } } }`,
    )
    return (data as { node: unknown }).node
  }
  const found = (...ids: string[]) => ({
    ...{ rule: 'DESCRIBED_IN', assertion: 'DERIVED', evidence: [{ id: 'text#1' }] },
    premises: ids.map(id => ({ id })),
  })
  const ofCounty = 'COVERS~document:of-county~district:county'
  expect(await premises('zone:zone~document:of-county')).toEqual(found(ofCounty, 'MEMBER_OF~district:county~zone:zone'))
  expect(await premises('district:town~document:of-province')).toEqual(
    found(
      ...[
        'COVERS~document:of-province~district:province',
        'PART_OF~district:county~district:province',
        'PART_OF~district:town~district:county',
      ],
    ),
  )
  expect(await premises('zone:zone~document:of-province')).toBeNull()
})

test('a chain lacks nothing where no text was read: its gaps are null there', async () => {
  const gapsOf = async (place: string) => {
    const query = `{ chainMap(industry: "industry:any", regions: ["${place}"]) { gaps { missingOnly } nodes { type gap } } }`
    const { chainMap } = (await ask(query)) as { chainMap: { gaps: object | null; nodes: { type: string; gap: string | null }[] } }
    return [chainMap.gaps, chainMap.nodes.filter(({ type }) => type === 'Segment').map(({ gap }) => gap)]
  }
  expect(await gapsOf('district:county')).toEqual([{ missingOnly: 1 }, ['MISSING_ONLY']])
  expect(await gapsOf('district:far')).toEqual([null, [null]])
})
