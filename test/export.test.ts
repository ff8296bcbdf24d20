import type { Database } from '../src/database/database'
import { formats } from '../src/export/formats'
import { exportable } from '../src/export/question'
import { readSchema } from '../src/schema'
import { applyConstraints } from '../src/seed/load'
import { run } from './commands/run'
import { type Api, openApi, openSeeded } from './seeded'
import { throwAway, write } from './throwAway'

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

const take = (query: Record<string, string>) => fetch(`${api.url}/export?${new URLSearchParams(query)}`)

/** Every row of a list as the API pages it. */
async function paged(field: string, args: string, selection: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { body } = await api.ask(
      `query($after: String) { ${field}(${args} first: 37, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      {
        after,
      },
    )
    const page = (body.data as Record<string, { nodes: never[]; pageInfo: { hasNextPage: boolean; endCursor: string } }>)[field]!
    rows.push(...page.nodes)
    more = page.pageInfo.hasNextPage
    after = page.pageInfo.endCursor
  }
  return rows
}

test('CSV holds the rows of the list in its order, for a spreadsheet', async () => {
  const response = await take({ field: 'targets', format: 'csv', filter: '{"districts":["太和县"]}', orderBy: 'INDICATOR' })
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(JSON.parse(decodeURIComponent(response.headers.get('x-export-query')!))).toEqual({
    field: 'targets',
    filter: { districts: ['太和县'] },
    orderBy: 'INDICATOR',
  })
  expect(response.headers.get('x-data-version')).toMatch(/^[0-9a-f]{16}$/)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const lines = bytes.subarray(3).toString('utf8').split('\r\n')
  expect(lines[0]).toBe(
    'id,canonicalId,formerIds,name,aliases,nameEn,indicator,comparator,value,valueTo,valueState,unit,baseYear,baseYearReason,year,yearReason,kind,datasets,districts,evidence',
  )
  const rows = await paged('targets', 'filter: {districts: ["太和县"]}, orderBy: INDICATOR,', 'id')
  expect(rows.length).toBeGreaterThan(100)
  expect(lines.slice(1, -1).map(line => line.split(',')[0])).toEqual(rows.map(row => row.id))
})

test('JSON Lines say first where they come from, then hold one row a line', async () => {
  const [first, ...lines] = (await (await take({ field: 'enterprises', format: 'jsonl' })).text()).trimEnd().split('\n')
  expect(JSON.parse(first!)).toEqual({
    export: { field: 'enterprises', variables: {}, dataVersion: expect.stringMatching(/^[0-9a-f]{16}$/), exportedAt: expect.any(String) },
  })
  const rows = await paged('enterprises', '', 'id name placeState districts { id name } evidence { id }')
  expect(lines.map(line => JSON.parse(line))).toEqual(rows.map(row => expect.objectContaining(row)))
})

test('JSON-LD and GraphML hold the rows and what they are related to', async () => {
  const linked = (await (await take({ field: 'enterprises', format: 'jsonld', filter: '{"text":"紫建"}' })).json()) as {
    '@graph': unknown[]
  }
  expect(linked['@graph']).toEqual([
    expect.objectContaining({
      id: 'enterprise:zijian-dianzi',
      districts: ['district:kaizhou'],
      evidence: ['kaizhou-2020#12'],
      OPERATES_IN: ['industry:dianzi-xinxi'],
    }),
  ])
  const graph = await (await take({ field: 'enterprises', format: 'graphml', filter: '{"text":"紫建"}' })).text()
  expect(graph).toContain(
    '<edge id="LOCATED_IN~enterprise:zijian-dianzi~district:kaizhou~kaizhou-2020" source="enterprise:zijian-dianzi" target="district:kaizhou">',
  )
  const nodes = [...graph.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id)
  const ends = [...graph.matchAll(/(?:source|target)="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(nodes).size).toBe(nodes.length)
  expect(ends.filter(id => !nodes.includes(id))).toEqual([])
})

test('a row brings all that it points at, also where that is several pages', async () => {
  const { body } = await api.ask('{ district(id: "district:rongchang") { relations(direction: OUT, first: 1) { totalCount } } }')
  const { totalCount } = (body.data as { district: { relations: { totalCount: number } } }).district.relations
  expect(totalCount).toBeGreaterThan(200)
  const graph = await (await take({ field: 'districts', format: 'graphml', filter: '{"text":"荣昌"}' })).text()
  const edges = [...graph.matchAll(/<edge id="([^"]+)" source="district:rongchang"/g)].map(([, id]) => id)
  expect([edges.length, new Set(edges).size]).toEqual([totalCount, edges.length])
})

test('a cell that a spreadsheet would run is escaped, and marks of XML are data', () => {
  const row = { id: 'enterprise:x', name: '=HYPERLINK("x")', evidence: [] }
  expect(formats.csv!().row(row, ['name'], true)).toBe('"\'=HYPERLINK(""x"")",,\r\n')
  expect(formats.graphml!().row({ ...row, name: '<&>\u0000' }, ['name'], true)).toContain('<data key="name">&#60;&#38;&#62; </data>')
})

test.each([
  [{}, /^field must be one of departments, .*but got null$/],
  [{ field: 'anchors' }, /but got "anchors"$/],
  [{ field: 'enterprises', format: 'xlsx' }, /^format must be one of csv, jsonl, graphml, jsonld, but got "xlsx"$/],
  [{ field: 'enterprises', first: '5' }, /^The parameters are field, format, filter, orderBy and asOf, but got first$/],
  [{ field: 'enterprises', filter: '{text' }, /^filter must be JSON such as /],
  [{ field: 'enterprises', filter: '{"colour":"red"}' }, /Field "colour" is not defined by type "EnterpriseFilter"/],
  [
    { field: 'enterprises', filter: '{"districts":["亚特兰蒂斯"]}' },
    /^districts must be the id, code or exact name of a District or EconomicZone/,
  ],
  [{ field: 'enterprises', orderBy: 'SIZE' }, /Value "SIZE" does not exist in "EnterpriseOrder" enum/],
])('%j is refused, and it says what was expected', async (query, says) => {
  const response = await take(query as Record<string, string>)
  expect(response.status).toBe(400)
  expect(((await response.json()) as { error: string }).error).toMatch(says)
})

test('every list with a filter can be exported', async () => {
  for (const field of exportable(readSchema())) {
    const response = await take({ field, format: 'jsonl' })
    expect([field, response.status]).toEqual([field, 200])
    await response.body?.cancel()
  }
})

test('a change of the data meanwhile ends the export with a line that says so', async () => {
  const other = await throwAway()
  await applyConstraints(other.driver, other.name)
  await write(
    other,
    `CREATE (:Meta {id: 'meta', version: 'before'}) WITH 1 AS one UNWIND range(100, 250) AS i
     CREATE (:Entity:Department {id: 'department:d' + i, name: 'd' + i, aliases: [reduce(long = 'x', n IN range(1, 17) | long + long)], formerIds: [], evidence: [], datasets: []})`,
  )
  const changing = await openApi(other, 'composed')
  try {
    const response = await fetch(`${changing.url}/export?field=departments&format=jsonl`)
    // the first page is larger than what the connection holds, so that the second is not asked for before the rest is read
    const reader = response.body!.getReader()
    let text = Buffer.from((await reader.read()).value!).toString()
    await write(other, "MATCH (m:Meta) SET m.version = 'after'")
    for (let part = await reader.read(); !part.done; part = await reader.read()) text += Buffer.from(part.value).toString()
    expect(text.trimEnd().split('\n').at(-1)).toBe('{"error":"The data changed from before to after meanwhile. Export again."}')
    expect(text).not.toContain('"department:d250"')
  } finally {
    await changing.stop()
    await other.stop()
  }
}, 60_000)

test('a long export to a client that takes it packed leaves nothing behind that waits', async () => {
  const { NEO4J_URI, NEO4J_PASSWORD } = process.env
  const { says, output, child, ended } = run(['serve'], { NEO4J_URI, NEO4J_PASSWORD })
  const [, url] = await says(/ready after [\d.]+ s: (http:\S+)\/graphql/)
  const response = await fetch(`${url}/export?field=measures&format=jsonld`, { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  // far more than is held for a slow client
  expect((await response.text()).length).toBeGreaterThan(200_000)
  child.kill('SIGTERM')
  await ended
  expect(output()).not.toMatch(/Warning/)
})
