import { parse, validate } from 'graphql'
import type { Database } from '../src/database/database'
import { reportHtml } from '../src/report/html'
import { type IndustryReport, type Item, partKeys } from '../src/report/model'
import { questions } from '../src/report/questions'
import { readSchema } from '../src/schema'
import { type Api, openApi, openSeeded } from './seeded'

let database: Database
let api: Api
let report: IndustryReport
let html: string

const electronics = { industry: '电子信息', regions: '重庆市,四川省' }
const take = (query: Record<string, string>) => fetch(`${api.url}/report?${new URLSearchParams(query)}`)
const json = async (query: Record<string, string>) => (await take({ ...query, format: 'json' })).json() as Promise<IndustryReport>

beforeAll(async () => {
  database = await openSeeded()
  api = await openApi(database, 'composed')
  report = await json(electronics)
  expect(report).not.toHaveProperty('error')
  html = await (await take(electronics)).text()
  // a database that has not seen these questions has to plan them first
}, 120_000)

afterAll(async () => {
  await api.stop()
  await database.stop()
})

const table = (of: IndustryReport, part: string, key = part) => of.parts.find(p => p.key === part)!.tables.find(t => t.key === key)!
const items = (of: IndustryReport): Item[] =>
  of.parts.flatMap(p => p.tables.flatMap(t => t.rows.flatMap(r => Object.values(r.cells).flatMap(c => c.items))))

test('every question is one that the schema answers', () => {
  const schema = readSchema()
  for (const question of Object.values(questions)) expect(validate(schema, question)).toEqual([])
  expect(validate(schema, parse('{ nothing }'))).toHaveLength(1)
})

test('it has the five maps and the five lists; what is empty says why', async () => {
  expect(report.parts.map(part => part.key)).toEqual([...partKeys])
  for (const key of partKeys) expect(html).toContain(`<section id="${key}"`)
  const silent = await json({ industry: '电子信息', regions: '渝中区' })
  for (const made of [report, silent])
    for (const { rows, reason, columns } of made.parts.flatMap(part => part.tables)) {
      expect([rows.length === 0, reason === undefined]).toEqual([rows.length === 0, rows.length > 0])
      for (const { cells } of rows)
        for (const { key } of columns) expect(cells[key]!.items.length > 0).toBe(cells[key]!.reason === undefined)
    }
  expect(table(silent, 'enterprises').reason).toEqual({ value: 'NO_DOCUMENT', text: '无文本' })
  expect(table(silent, 'clusters', 'clusterLinks').reason!.value).toBe('ONE_REGION')
  expect(table(report, 'enterprises').rows[0]!.cells.role).toEqual({ items: [], reason: { value: 'NOT_STATED', text: '未载明' } })
})

test('a firm bears the mark of the paragraph that names it', () => {
  const firm = table(report, 'enterprises')
    .rows.map(row => row.cells.enterprise!.items[0]!)
    .find(item => item.id === 'enterprise:zijian-dianzi')!
  expect(firm).toMatchObject({ text: '紫建电子', assertion: 'IMPLIED' })
  const [{ source, basis }] = firm.sources as [Item['sources'][number]]
  expect(basis).toBe('HEADING')
  expect(report.sources[source - 1]).toMatchObject({ number: source, id: 'kaizhou-2020#12', paragraph: 12 })
  expect(html).toMatch(
    new RegExp(`紫建电子</span><sup><i class="IMPLIED" title="隐含">隐</i><a href="#s${source}" title="隐含 · 标题[^"]*">${source}</a>`),
  )
  expect(html).toMatch(new RegExp(`<li id="s${source}" value="${source}">[^<]*工业强区[^<]*第12段 <code>kaizhou-2020#12</code>`))
})

test('every mark leads to a source, and every source is cited', () => {
  const cited = new Set(items(report).flatMap(item => item.sources.map(({ source }) => source)))
  expect([...cited].sort((a, b) => a - b)).toEqual(report.sources.map(({ number }) => number))
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const marks = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id!)
  expect(marks.length).toBeGreaterThan(100)
  expect(marks.filter(id => !ids.has(id))).toEqual([])
})

test('the page loads nothing, runs nothing, and names its language', async () => {
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|src=|javascript:| on\w+=/i)
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/)
  const english = await (await take({ ...electronics, language: 'en' })).text()
  expect(english).toMatch(/<html lang="en">[\s\S]*<h2>1 Chain map<\/h2>/)
  const { headers } = await take(electronics)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('whatever a text or a question says is text on the page', () => {
  const hostile = '"><script>alert(1)</script>\'&'
  const spoilt = JSON.parse(JSON.stringify(report), (_key, value) =>
    typeof value === 'string' && /^[\u4e00-\u9fff]/.test(value) ? hostile : value,
  )
  const page = reportHtml({ ...spoilt, head: { ...spoilt.head, title: hostile } })
  expect(page).not.toContain('<script')
  expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;')
})

test('the data are what the API answers', async () => {
  const { body } = await api.ask(`{
    anchors(industry: "电子信息", regions: ["重庆市", "四川省"]) { nodes { id } }
    chainMap(industry: "电子信息", regions: ["重庆市", "四川省"]) { nodes { id type gap } }
    chainGaps(industry: "电子信息", regions: ["重庆市", "四川省"], states: [DECLARED_AND_MISSING]) { nodes { segment { id } } }
    measures(filter: {industries: ["电子信息"], districts: ["重庆市", "四川省"]}, orderBy: ORDER) { nodes { id } }
    crossBorderLinks(between: "重庆市", and: "四川省", industry: "电子信息") { nodes { id } }
    meta { dataVersion }
  }`)
  const data = body.data as Record<string, { nodes: { id: string; type: string; gap: string | null; segment: { id: string } }[] }>
  const ids = (part: string, column: string, key = part) => table(report, part, key).rows.map(row => row.cells[column]!.items[0]!.id)
  expect(ids('enterprises', 'enterprise')).toEqual(data.anchors!.nodes.map(n => n.id))
  const places = data.chainMap!.nodes.filter(n => n.type === 'Industry' || n.type === 'Segment')
  expect(table(report, 'chainMap').rows.map(row => [row.cells.place!.items[0]!.id, row.state ?? null])).toEqual(
    places.map(n => [n.id, n.gap]),
  )
  const missing = data.chainGaps!.nodes.map(n => n.segment.id)
  expect(ids('investmentMap', 'segment', 'wanted').slice(0, missing.length)).toEqual(missing)
  expect(ids('policies', 'measure', 'measureList')).toEqual(data.measures!.nodes.map(n => n.id))
  expect(ids('investmentMap', 'explanation', 'crossBorder')).toEqual(data.crossBorderLinks!.nodes.map(n => n.id))
  expect(report.head).toMatchObject({
    ...(body.data as { meta: object }).meta,
    industry: { id: 'industry:dianzi-xinxi', name: '电子信息' },
    cuts: [],
  })
})

test('a larger region takes no more statements', async () => {
  const count = async (regions: string) => {
    await api.ask('{ meta { dataVersion } }')
    await json({ industry: '电子信息', regions })
    return api.statements().length
  }
  expect(await count('重庆市,四川省')).toBe(await count('荣昌区,华蓥市'))
}, 30_000)

test('the number of pairs whose links are asked for is bounded, and says so', async () => {
  const { head } = await json({ industry: '电子信息', regions: '开州区,荣昌区,广安市,南充市,太和县,渝中区' })
  expect(head.cuts).toEqual([{ list: 'pairs of regions', shown: 10, of: 15 }])
}, 30_000)

test.each([
  [{}, /^industry must be an industry such as 电子信息, but got null$/],
  [{ industry: '电子信息' }, /^regions must be districts or zones such as 重庆市,四川省, but got null$/],
  [{ industry: '<script>', regions: '重庆市' }, /^industry must be the id, code or exact name of an Industry, but got "<script>"$/],
  [{ industry: '电子信息', regions: '亚特兰蒂斯' }, /^regions must be the id, code or exact name of a District or EconomicZone/],
  [{ ...electronics, language: 'fr' }, /^language must be zh or en, but got "fr"$/],
  [{ ...electronics, format: 'pdf' }, /^format must be html or json, but got "pdf"$/],
  [{ ...electronics, colour: 'red' }, /^The parameters are industry, regions, language and format, but got colour$/],
])('%j is refused, and it says what was expected', async (query, says) => {
  const response = await take(query as Record<string, string>)
  expect(response.status).toBe(400)
  expect(((await response.json()) as { error: string }).error).toMatch(says)
})
