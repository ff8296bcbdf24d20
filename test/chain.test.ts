import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../src/database/database'
import { type Api, openApi } from './seeded'
import { throwAway, write } from './throwAway'

/*
 * Chains of every kind in a small world. `industry:line` goes z, m, a, and from a into a circle; `industry:stages` has two stages;
 * `industry:list` a part and a segment that it shares with the line; `industry:bare` has no segment. A county lies in a province.
 */
const world = `
CREATE (line:Entity:Industry {id: 'industry:line'}), (stages:Entity:Industry {id: 'industry:stages'}), (list:Entity:Industry {id: 'industry:list'}),
  (bare:Entity:Industry {id: 'industry:bare'}),
  (z:Entity:Segment {id: 'segment:z'}), (m:Entity:Segment {id: 'segment:m'}), (a:Entity:Segment {id: 'segment:a'}),
  (c1:Entity:Segment {id: 'segment:circle-1'}), (c2:Entity:Segment {id: 'segment:circle-2'}),
  (z)-[:UPSTREAM_OF]->(m)-[:UPSTREAM_OF]->(a)-[:UPSTREAM_OF]->(c1)-[:UPSTREAM_OF]->(c2)-[:UPSTREAM_OF]->(c1),
  (down:Entity:Segment {id: 'segment:down', stage: 'DOWNSTREAM'}), (up:Entity:Segment {id: 'segment:up', stage: 'UPSTREAM'}),
  (whole:Entity:Segment {id: 'segment:whole'}), (part:Entity:Segment {id: 'segment:part'})-[:PART_OF]->(whole)-[:SEGMENT_OF]->(list),
  (down)-[:SEGMENT_OF]->(stages)<-[:SEGMENT_OF]-(up), (z)-[:SEGMENT_OF]->(list),
  (province:Entity:District {id: 'district:province'})<-[:PART_OF]-(county:Entity:District {id: 'district:county'}),
  (other:Entity:District {id: 'district:other'}),
  (both:Entity:Enterprise {id: 'enterprise:both'})-[:LOCATED_IN]->(county), (both)-[:LOCATED_IN]->(other),
  (park:Entity:Park {id: 'park:park'})-[:LOCATED_IN]->(county), (inPark:Entity:Enterprise {id: 'enterprise:in-park'})-[:LOCATED_IN]->(park),
  (:Entity:Enterprise {id: 'enterprise:nowhere'})-[:OPERATES_IN {id: '1', assertion: 'IMPLIED', evidence: ['d#1'], basis: ['']}]->(bare),
  (both)-[:OPERATES_IN {id: '2', assertion: 'IMPLIED', evidence: ['d#2'], basis: ['']}]->(whole),
  (both)-[:OPERATES_IN {id: '3', assertion: 'STATED', evidence: ['d#3'], basis: ['']}]->(whole),
  (both)-[:ANCHORS {id: '4', assertion: 'STATED', role: 'BACKBONE', evidence: ['d#4'], basis: ['']}]->(list),
  (inPark)-[:OPERATES_IN {id: '5', assertion: 'STATED', evidence: ['d#5'], basis: ['']}]->(list),
  (one:Entity:Project {id: 'project:one'})-[:INVESTED_BY {id: '6', evidence: ['d#6'], basis: ['']}]->(both),
  (one)-[:IN_INDUSTRY {id: '7', assertion: 'STATED', evidence: ['d#7'], basis: ['']}]->(part), (one)-[:LOCATED_IN {id: '8', evidence: [], basis: []}]->(county),
  (:Entity:Project {id: 'project:two'})-[:IN_INDUSTRY {id: '9', assertion: 'STATED', evidence: ['d#9'], basis: ['']}]->(list),
  (:Entity:Target {id: 'target:one'})-[:TARGET_OF {id: '10', evidence: ['d#10'], basis: ['']}]->(one),
  (:Entity:Target {id: 'target:all'})-[:TARGET_OF {id: '11', evidence: ['d#11'], basis: ['']}]->(list)
FOREACH (s IN [z, m, a, c1, c2] | CREATE (s)-[:SEGMENT_OF]->(line))
FOREACH (x IN [both, inPark] | SET x.name = x.id)`

let database: Database
let apis: Api[]

beforeAll(async () => {
  database = await throwAway()
  await write(database, 'CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE')
  await write(database, world)
  const hosts = readFileSync(join(__dirname, '../cypher/rules/HOSTS.cypher'), 'utf8')
  await write(database, hosts, { ids: ['district:province', 'district:county', 'district:other'] })
  apis = [await openApi(database, 'composed'), await openApi(database, 'batched')]
}, 120_000)

afterAll(async () => {
  for (const api of apis ?? []) await api.stop()
  await database?.stop()
})

/** What both executors answer of a chain. */
async function chain(args: string, selection: string): Promise<unknown> {
  const query = `{ chain(${args}) { ${selection} } }`
  const [composed, batched] = [await answer(apis[0]!, query), await answer(apis[1]!, query)]
  expect(batched).toEqual(composed)
  expect(composed.errors).toBeUndefined()
  return (composed.data as { chain: unknown }).chain
}

/** A Neo4j that has just started plans slowly: where it was too late, it is asked again. */
async function answer(api: Api, query: string): Promise<Awaited<ReturnType<Api['ask']>>['body']> {
  const { body } = await api.ask(query)
  return body.errors?.[0]?.extensions.code === 'TIMEOUT' ? answer(api, query) : body
}

const segments = (...slugs: string[]) => slugs.map(slug => ({ segment: { id: `segment:${slug}` } }))
const counts = 'counts { enterprises projects parks districts }'

test('a chain in which one comes before the other is linear and in that order, also with a circle', async () => {
  const answer = await chain('industry: "industry:line"', 'kind segmentCount segments { segment { id } }')
  expect(answer).toEqual({ kind: 'LINEAR', segmentCount: 5, segments: segments('z', 'm', 'a', 'circle-1', 'circle-2') })
  expect(await chain('industry: "industry:line"', 'segments(first: 1) { downstream { id } upstream { id } }')).toEqual({
    segments: [{ downstream: [{ id: 'segment:m' }], upstream: [] }],
  })
})

test('a chain with stages is staged, from upstream to downstream', async () => {
  expect(await chain('industry: "industry:stages"', 'kind stages { stage reason segmentCount segments { segment { id } } }')).toEqual({
    kind: 'STAGED',
    stages: [
      { stage: 'UPSTREAM', reason: null, segmentCount: 1, segments: segments('up') },
      { stage: 'DOWNSTREAM', reason: null, segmentCount: 1, segments: segments('down') },
    ],
  })
})

test('a chain that is only listed is parallel; a part of a segment belongs to it, and so does a segment of two industries', async () => {
  const answer = await chain('industry: "industry:list"', 'kind segments { segment { id } partOf { id } downstream { id } }')
  expect(answer).toEqual({
    kind: 'PARALLEL',
    segments: [
      { segment: { id: 'segment:part' }, partOf: [{ id: 'segment:whole' }], downstream: [] },
      { segment: { id: 'segment:whole' }, partOf: [], downstream: [] },
      { segment: { id: 'segment:z' }, partOf: [], downstream: [] },
    ],
  })
})

test('an industry without segments has what the texts place in it, and no role says so', async () => {
  const selection = `kind segmentCount stages { stage } withoutSegment { reason enterprises { node { id } assertion } } anchors { role } anchorsReason`
  expect(await chain('industry: "industry:bare"', selection)).toEqual({
    kind: 'PARALLEL',
    segmentCount: 0,
    stages: [],
    withoutSegment: { reason: 'NOT_STATED', enterprises: [{ node: { id: 'enterprise:nowhere' }, assertion: 'IMPLIED' }] },
    anchors: [],
    anchorsReason: 'NOT_STATED',
  })
})

test('a firm in two regions, or in one within another, is counted once; what has no place is in none', async () => {
  const once = { counts: { enterprises: 2, projects: 1, parks: 0, districts: 1 } }
  expect(await chain('industry: "industry:list", regions: ["district:province", "district:county"]', counts)).toEqual(once)
  const two = await chain('industry: "industry:list", regions: ["district:county", "district:other"]', counts)
  expect(two).toEqual({ counts: { ...once.counts, districts: 2 } })
  expect(await chain('industry: "industry:list"', counts)).toEqual({ counts: { ...once.counts, projects: 2, districts: 2 } })
  const self = await chain('industry: "industry:list", regions: ["district:province"], rollUp: SELF', counts)
  expect(self).toEqual({ counts: { enterprises: 0, projects: 0, parks: 0, districts: 0 } })
})

const both = { node: { id: 'enterprise:both' }, role: 'BACKBONE', assertion: 'STATED' }
const inPark = { node: { id: 'enterprise:in-park' }, role: null, assertion: 'STATED' }

test('what two relations say of a firm is one entry with the evidence of both and of its role', async () => {
  expect(await chain('industry: "industry:list"', 'enterprises { node { id } role assertion evidence { id } }')).toEqual({
    enterprises: [
      { ...both, evidence: [{ id: 'd#2' }, { id: 'd#3' }, { id: 'd#4' }] },
      { ...inPark, evidence: [{ id: 'd#5' }] },
    ],
  })
})

test('a firm is in its segment with its role in the industry, and not among those without a segment', async () => {
  const entry = 'enterprises { node { id } role assertion }'
  expect(await chain('industry: "industry:list"', `segments { ${entry} } withoutSegment { ${entry} ${counts} }`)).toEqual({
    segments: [{ enterprises: [] }, { enterprises: [both] }, { enterprises: [] }],
    withoutSegment: { enterprises: [inPark], counts: { enterprises: 1, projects: 1, parks: 0, districts: 2 } },
  })
})

test('what hangs on a firm or a place is counted of the whole chain, and what hangs on none is named', async () => {
  const share = '{ count of unknown share }'
  const selection = (by: string) => `dependence(by: ${by}) { node { id } enterprises ${share} projects ${share} targets ${share} }`
  const half = { count: 1, of: 2, unknown: 1, share: 0.5 }
  expect(await chain('industry: "industry:list"', selection('ENTERPRISE'))).toEqual({
    dependence: [{ node: { id: 'enterprise:both' }, enterprises: null, projects: half, targets: half }],
  })
  expect(await chain('industry: "industry:list"', selection('DISTRICT'))).toEqual({
    dependence: [
      { node: { id: 'district:county' }, enterprises: { count: 2, of: 2, unknown: 0, share: 1 }, projects: half, targets: half },
      {
        node: { id: 'district:other' },
        enterprises: { count: 1, of: 2, unknown: 0, share: 0.5 },
        projects: { count: 0, of: 2, unknown: 1, share: 0 },
        targets: { count: 0, of: 2, unknown: 1, share: 0 },
      },
    ],
  })
})
