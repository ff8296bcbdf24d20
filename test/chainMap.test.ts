import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../src/database/database'
import { applyConstraints } from '../src/seed/load'
import { type Api, openApi, openSeeded } from './seeded'
import { throwAway, write } from './throwAway'

/*
 * A made-up chain of 200 segments and 2,000 firms. Segments 0 to 10 follow one another; 11, 12 and 13 stand in a circle, which 14 follows; the
 * others are in no order. Firm i works on segment i modulo 200 and is in district i modulo 4; the last firm leads. A hub has 10,098 relations.
 */
const MADE_UP = [
  `CREATE (:Entity:Industry {id: 'industry:all', name: '全链'})
   CREATE (:Entity:Document {id: 'document:a', name: '甲', title: '甲'}), (:Entity:Document {id: 'document:b', name: '乙', title: '乙'})
   WITH 1 AS one UNWIND range(0, 3) AS d CREATE (:Entity:District {id: 'district:d' + d, name: '区' + d})`,
  `MATCH (all:Entity:Industry {id: 'industry:all'})
   CREATE (narrow:Entity:Industry {id: 'industry:a-narrow-one', name: '细分'})-[:SUBINDUSTRY_OF {id: 'SUBINDUSTRY_OF~narrow'}]->(all)
   WITH all, narrow UNWIND range(0, 199) AS i
   CREATE (s:Entity:Segment {id: 'segment:s' + substring(toString(1000 + i), 1), name: '环节' + i, i: i})
   WITH s, CASE i % 10 WHEN 9 THEN narrow ELSE all END AS holder
   CREATE (s)-[:SEGMENT_OF {id: 'SEGMENT_OF~' + s.id}]->(holder)`,
  `UNWIND [i IN range(0, 9) | [i, i + 1]] + [[11, 12], [12, 13], [13, 11], [13, 14]] AS arrow
   MATCH (a:Segment {i: arrow[0]}), (b:Segment {i: arrow[1]})
   CREATE (a)-[:UPSTREAM_OF {id: 'UPSTREAM_OF~' + a.id + '~' + b.id}]->(b)`,
  `UNWIND range(0, 1999) AS i
   MATCH (s:Segment {i: i % 200}), (d:Entity:District {id: 'district:d' + i % 4})
   CREATE (e:Entity:Enterprise {id: 'enterprise:e' + substring(toString(10000 + i), 1), name: '企业' + i, i: i})
   CREATE (e)-[:LOCATED_IN {id: 'LOCATED_IN~' + e.id}]->(d)
   FOREACH (document IN CASE i % 100 WHEN 0 THEN ['a', 'b'] ELSE ['a'] END |
     CREATE (e)-[:OPERATES_IN {id: 'OPERATES_IN~' + e.id + '~' + s.id + '~' + document, evidence: [document + '#1']}]->(s))`,
  `MATCH (first:Enterprise {i: 0}), (s:Segment {i: 1}), (last:Enterprise {i: 1999}), (all:Entity:Industry {id: 'industry:all'})
   CREATE (first)-[:OPERATES_IN {id: 'OPERATES_IN~second', evidence: ['a#2']}]->(s)
   CREATE (last)-[:ANCHORS {id: 'ANCHORS~last', role: 'LEADING'}]->(all)`,
  `MATCH (d:Entity:District {id: 'district:d0'}), (s:Segment) WHERE s.i IN [2, 4]
   CREATE (d)-[:DEVELOPS {id: 'DEVELOPS~' + s.id, need: 'INTRODUCE'}]->(s)`,
  `CREATE (hub:Entity:District {id: 'district:hub', name: '枢纽'})
   WITH hub UNWIND range(1, 9999) AS i
   CREATE (p:Entity:Project {id: 'project:p' + substring(toString(10000 + i), 1), name: '项目' + i})-[:LOCATED_IN {id: 'LOCATED_IN~p' + i}]->(hub)
   FOREACH (_ IN CASE i % 100 WHEN 0 THEN [1] ELSE [] END | CREATE (hub)-[:DEVELOPS {id: 'DEVELOPS~p' + i}]->(p))
   WITH hub, count(*) AS projects MATCH (d:Entity:District {id: 'district:d0'})
   CREATE (hub)-[:INVESTS_IN {id: 'INVESTS_IN~hub', assertion: 'DERIVED'}]->(d)`,
  `MATCH (:Entity)-[r]->(:Entity) WHERE r.assertion IS NULL
   SET r.assertion = 'STATED', r.evidence = coalesce(r.evidence, ['a#1']), r.basis = [x IN coalesce(r.evidence, ['a#1']) | '']`,
]

interface Drawing {
  nodes: { id: string; type: string; layer: number; role: string | null; gap: string | null; counts: { enterprises: number } | null }[]
  edges: { id: string; source: string; target: string; type: string; weight: number; relations: string[]; evidence: { id: string }[] }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

interface Mapped extends Drawing {
  kind: string
  counts: Record<string, number>
  gaps: Record<string, number> | null
  truncated: boolean
  truncations: { node: string; what: string; shown: number; of: number }[]
  legend: { layers: { index: number; title: string }[] }
}

const DRAWING = `nodes { id type layer role counts { enterprises } } edges { id source target type weight } pageInfo { hasNextPage endCursor }`
const EXPAND = `query ($node: ID!, $types: [RelationType!], $exclude: [ID!], $first: Int!, $after: String) {
  expand(node: $node, relationTypes: $types, exclude: $exclude, first: $first, after: $after) { totalCount ${DRAWING} } }`

let database: Database
let api: Api

beforeAll(async () => {
  database = await throwAway()
  await applyConstraints(database.driver, database.name)
  for (const text of MADE_UP) await write(database, text)
  await write(database, readFileSync(join(__dirname, '..', 'cypher', 'rules', 'HOSTS.cypher'), 'utf8'), {
    ids: [0, 1, 2, 3].map(d => `district:d${d}`),
  })
  await write(database, 'CALL db.prepareForReplanning(300)')
  api = await openApi(database, 'composed')
  // the first statements that a cold database plans take longer than an answer may: this one need not succeed
  await api.ask('{ chainMap(industry: "industry:all") { nodes { id } edges { id } } }')
}, 120_000)

afterAll(async () => {
  await api?.stop()
  await database?.stop()
})

/** One page of a map; `selection` is what is asked for besides nodes and edges. */
async function map(of: Api, selection: string, given: object = {}): Promise<Mapped> {
  const query = `query ($industry: Ref!, $regions: [Ref!], $most: Int!, $first: Int!, $after: String) {
    chainMap(industry: $industry, regions: $regions, firstPerSegment: $most, first: $first, after: $after) { ${DRAWING} ${selection} } }`
  const { body, statements } = await of.ask(query, { industry: 'industry:all', most: 5, first: 50, ...given })
  expect(body.errors).toBeUndefined()
  expect(statements).toBe(1)
  return (body.data as { chainMap: Mapped }).chainMap
}

async function expand(given: object): Promise<Drawing & { totalCount: number }> {
  const { body } = await api.ask(EXPAND, { first: 100, ...given })
  expect(body.errors).toBeUndefined()
  return (body.data as { expand: Drawing & { totalCount: number } }).expand
}

/** All pages, one after the other. */
async function pagesOf<T extends Drawing>(page: (after: string | null) => Promise<T>): Promise<T[]> {
  const pages = [await page(null)]
  while (pages.at(-1)!.pageInfo.hasNextPage) pages.push(await page(pages.at(-1)!.pageInfo.endCursor))
  return pages
}

/** What is wrong with a page: edges that end nowhere, things that come twice. */
function faults({ nodes, edges }: Drawing): string[] {
  const ids = new Set(nodes.map(n => n.id))
  const loose = edges.filter(e => !ids.has(e.source) || !ids.has(e.target)).map(e => e.id)
  const twice = [...nodes, ...edges].map(x => x.id).filter((id, i, all) => all.indexOf(id) !== i)
  return [...loose, ...twice]
}

const byId = <T extends { id: string }>(lists: T[][]) => new Map(lists.flat().map(x => [x.id, x]))

test('every page can be drawn by itself, and all of them are the whole chain', async () => {
  const pages = await pagesOf(after => map(api, 'truncated', { first: 30, after }))
  expect(pages.length).toBe(Math.ceil(202 / 30))
  expect(pages.flatMap(faults)).toEqual([])
  const places = pages.map(p => p.nodes.filter(n => n.type === 'Segment' || n.type === 'Industry').map(n => n.id))
  const fresh = places.map((ids, i) => ids.filter(id => !places.slice(0, i).flat().includes(id)))
  expect(fresh.map(ids => ids.length)).toEqual([30, 30, 30, 30, 30, 30, 22])
  const nodes = byId(pages.map(p => p.nodes))
  expect([...nodes.values()].filter(n => n.type === 'Segment').length).toBe(200)
  const edges = [...byId(pages.map(p => p.edges)).values()]
  const count = (type: string) => edges.filter(e => e.type === type).length
  expect([count('SEGMENT_OF'), count('UPSTREAM_OF'), count('SUBINDUSTRY_OF')]).toEqual([200, 14, 1])
  expect(pages.map(p => p.truncated)).toEqual(pages.map(() => true))
  expect(pages[0]!.nodes[0]!.id).toBe('industry:all')
})

test('columns follow the arrows, a circle stands still, and what no arrow orders stands behind', async () => {
  const pages = await pagesOf(after => map(api, 'kind legend { layers { index title } }', { most: 1, after }))
  const nodes = byId(pages.map(p => p.nodes))
  const layer = (i: number) => nodes.get(`segment:s${String(i).padStart(3, '0')}`)!.layer
  expect(pages[0]!.kind).toBe('LINEAR')
  expect(Array.from({ length: 16 }, (_, i) => layer(i))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 1, 1, 2, 12])
  expect(nodes.get('district:d0')!.layer).toBe(13)
  expect(pages.at(-1)!.legend.layers).toEqual([
    { index: 0, title: '产业' },
    { index: 12, title: '次序未载明' },
    { index: 13, title: '区县' },
  ])
})

test('parallel relations are one edge with their number and all their sources', async () => {
  const { edges } = await map(api, 'edges { relations evidence { id } }')
  const ofFirst = edges.filter(e => e.source === 'enterprise:e0000' && e.type === 'OPERATES_IN')
  expect(ofFirst.map(e => [e.target, e.weight, e.relations.length, e.evidence.map(v => v.id)])).toEqual([
    ['segment:s000', 2, 2, ['a#1', 'b#1']],
    ['segment:s001', 1, 1, ['a#2']],
  ])
  const hosts = edges.find(e => e.type === 'HOSTS' && e.target === 'segment:s001' && e.source === 'district:d1')
  expect(hosts?.weight).toBe(10)
})

test('a limit that cuts is said, with what there is; who has a role comes first', async () => {
  const cut = 'truncated truncations { node what shown of }'
  const { nodes, truncations, truncated } = await map(api, cut, { first: 100 })
  expect(truncations.find(t => t.node === 'segment:s001')).toEqual({ node: 'segment:s001', what: 'Enterprise', shown: 5, of: 11 })
  expect(nodes.find(n => n.id === 'segment:s001')?.counts).toEqual({ enterprises: 11 })
  expect(truncated).toBe(true)
  expect(nodes.filter(n => n.role).map(n => [n.id, n.role])).toEqual([['enterprise:e1999', 'LEADING']])
  const none = await map(api, cut, { first: 100, most: 0 })
  expect(none.nodes.filter(n => n.type === 'Enterprise')).toEqual([])
  const all = await pagesOf(after => map(api, cut, { first: 30, most: 100, after }))
  expect(all.map(p => [p.truncated, p.truncations])).toEqual(all.map((_, i) => [i < all.length - 1, []]))
  expect(all.length).toBeGreaterThan(2)
  expect([...byId(all.map(p => p.nodes)).values()].filter(n => n.type === 'Enterprise').length).toBe(2000)
})

test('counts are those of the whole chain; gaps are those of the regions', async () => {
  const whole = `counts { industries segments enterprises districts } nodes { gap }
    gaps { declaredAndMissing declaredAndPresent missingOnly present }`
  const everywhere = await map(api, whole, { first: 1 })
  expect(everywhere.counts).toEqual({ industries: 2, segments: 200, enterprises: 2000, districts: 4 })
  expect(everywhere.gaps).toBeNull()
  const there = await map(api, whole, { first: 100, regions: ['district:d0'] })
  expect(there.counts).toEqual({ industries: 2, segments: 200, enterprises: 500, districts: 1 })
  expect(there.gaps).toEqual({ declaredAndMissing: 1, declaredAndPresent: 1, missingOnly: 148, present: 50 })
  const gap = (id: string) => there.nodes.find(n => n.id === id)?.gap
  expect(['segment:s001', 'segment:s002', 'segment:s003', 'segment:s004'].map(gap)).toEqual([
    'PRESENT',
    'DECLARED_AND_MISSING',
    'MISSING_ONLY',
    'DECLARED_AND_PRESENT',
  ])
  expect(there.nodes.filter(n => n.type === 'District').map(n => n.id)).toEqual(['district:d0'])
})

test('a hub of 10,000 relations expands page by page, each of them once', async () => {
  const pages = await pagesOf(after => expand({ node: 'district:hub', after }))
  expect(pages.flatMap(faults)).toEqual([])
  const neighbours = pages.flatMap(p => p.nodes.filter(n => n.layer === 1).map(n => n.id))
  expect([neighbours.length, new Set(neighbours).size, pages[0]!.totalCount]).toEqual([9999, 9999, 9999])
  expect(pages.flatMap(p => p.edges).length).toBe(9999 + 99)
  const developed = pages[0]!.edges.filter(e => e.target === 'project:p0100' || e.source === 'project:p0100')
  expect(developed.map(e => e.type).sort()).toEqual(['DEVELOPS', 'LOCATED_IN'])
  expect(pages[0]!.nodes[0]).toMatchObject({ id: 'district:hub', layer: 0 })
})

test('what is drawn already is left out, and a computed relation is followed where it is named', async () => {
  const { nodes, edges } = await expand({ node: 'district:hub', types: ['DEVELOPS'], exclude: ['project:p0100'], first: 1 })
  expect(nodes.map(n => n.id)).toEqual(['district:hub', 'project:p0200'])
  expect(edges.map(e => e.type)).toEqual(['DEVELOPS'])
  const invests = await expand({ node: 'district:hub', types: ['INVESTS_IN'] })
  expect(invests.nodes.map(n => n.id)).toEqual(['district:hub', 'district:d0'])
  const many = Array.from({ length: 100 }, (_, i) => `project:p${String(i + 1).padStart(4, '0')}`)
  expect((await expand({ node: 'district:hub', exclude: many })).totalCount).toBe(9899)
  const { body } = await api.ask(EXPAND, { node: 'district:hub', exclude: [...many, 'project:p2000'], first: 1 })
  expect(body.errors?.[0]?.message).toMatch(/exclude.* must have at most 100 items, but has 101/)
})

test('the map of every industry of the seeds is whole', async () => {
  const seeded = await openSeeded()
  const own = await openApi(seeded, 'composed')
  const { records } = await seeded.driver.executeQuery('MATCH (i:Industry) RETURN i.id AS id', {}, { database: seeded.name })
  try {
    for (const id of records.map(r => r.get('id'))) {
      const pages = await pagesOf(after => map(own, 'truncated', { industry: id, most: 20, after }))
      expect({ id, faults: pages.flatMap(faults) }).toEqual({ id, faults: [] })
    }
  } finally {
    await own.stop()
    await seeded.stop()
  }
})
