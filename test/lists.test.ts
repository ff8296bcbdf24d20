import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql'
import type { Mode } from '../src/composer/executor'
import type { Database } from '../src/database/database'
import { exportable } from '../src/export/question'
import { readSchema } from '../src/schema'
import { type Api, openApi, openSeeded } from './seeded'

/* Every list with every filter, order and grouping: answers in both modes are the same, pages join to the whole, groups add up. */
const schema = readSchema()
let database: Database
let apis: Record<Mode, Api>

beforeAll(async () => {
  database = await openSeeded()
  apis = { composed: await openApi(database, 'composed'), batched: await openApi(database, 'batched') }
})

afterAll(async () => {
  await apis.composed.stop()
  await apis.batched.stop()
  await database.stop()
})

/** A value for each kind of filter that some entity meets. */
const samples: Record<string, string> = {
  text: '"业"',
  indicator: '"企业"',
  districts: '["重庆市", "四川省"]',
  industries: '["工业"]',
  segments: '["疫苗", "传感器", "面料"]',
  parks: '["广安高新区", "川渝合作高滩园区"]',
  programmes: '["专精特新"]',
  departments: '["荣昌区发展和改革委员会"]',
  measures: '["推动企业梯度成长"]',
  policies: '["policy:rongchang-zhizaoye-gaozhiliang-fazhan-xingdong-fangan"]',
  investors: '["紫建电子"]',
  documents: '["document:rongchang-2023"]',
  units: '["家"]',
  dateFrom: '"2021"',
  dateTo: '"2023-12"',
  year: '2027',
  investmentAtLeast: '1e9',
  investmentAtMost: '1e10',
  valueAtLeast: '100',
  valueAtMost: '100',
  hasLead: 'false',
  hasDepartment: 'true',
}

function sample(name: string, input: GraphQLInputObjectType): string {
  const given = samples[name]
  if (given) return given
  const type = input.getFields()[name]!.type
  const named = getNamedType(type)
  if (!isEnumType(named)) throw new Error(`There must be a sample for ${input.name}.${name}`)
  const values = named.getValues().map(v => v.name)
  return String(type).startsWith('[') ? `[${values.slice(0, 2).join()}]` : values[0]!
}

const lists = exportable(schema).map(field => {
  const def = schema.getQueryType()!.getFields()[field]!
  const input = getNamedType(def.args.find(a => a.name === 'filter')!.type)
  const order = getNamedType(def.args.find(a => a.name === 'orderBy')!.type) as GraphQLEnumType
  const groups = (getNamedType(def.type) as GraphQLObjectType).getFields().groups!
  const by = getNamedType(groups.args.find(a => a.name === 'by')!.type) as GraphQLEnumType
  if (!isInputObjectType(input)) throw new Error(`${field}.filter must be an input object`)
  return { field, input, orders: order.getValues().map(v => v.name), groupings: by.getValues().map(v => v.name) }
})

async function both(query: string): Promise<Record<string, never>> {
  const [composed, batched] = [await apis.composed.ask(query), await apis.batched.ask(query)]
  expect(composed.body.errors).toBeUndefined()
  expect(batched.body).toEqual(composed.body)
  return composed.body.data as Record<string, never>
}

interface Rows {
  totalCount: number
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

const idsOf = (rows: Rows) => rows.nodes.map(n => n.id)

describe.each(lists)('$field', ({ field, input, orders, groupings }) => {
  test.each(Object.keys(input.getFields()))('filtered by %s: a part of the whole, and the same behind another filter', async name => {
    const value = sample(name, input)
    // a filter that an index can start, and one that is a condition behind it
    const data = await both(
      `{ whole: ${field} { totalCount } a: ${field}(filter: {${name}: ${value}}, first: 100) { totalCount nodes { id } pageInfo { hasNextPage } }
         b: ${field}(filter: {${name}: ${value}${'text' in input.getFields() && name !== 'text' ? ', text: "a"' : ''}}) { totalCount } }`,
    )
    const { whole, a, b } = data as unknown as Record<'whole' | 'a' | 'b', Rows>
    expect(a.totalCount).toBeLessThanOrEqual(whole.totalCount)
    expect(b.totalCount).toBeLessThanOrEqual(a.totalCount)
    expect(a.nodes.length).toBe(Math.min(a.totalCount, 100))
    expect(idsOf(a)).toEqual([...new Set(idsOf(a))].sort())
    expect(a.pageInfo.hasNextPage).toBe(a.totalCount > 100)
  })

  test.each(orders)('by %s: pages join to the whole', async order => {
    const whole = ((await both(`{ rows: ${field}(orderBy: ${order}, first: 20) { nodes { id } } }`)) as unknown as { rows: Rows }).rows
    const joined: string[] = []
    for (let after: string | null = null; joined.length < whole.nodes.length; ) {
      const cursor: string = after ? `, after: "${after}"` : ''
      const page = (
        (await both(
          `{ rows: ${field}(orderBy: ${order}, first: 7${cursor}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        )) as unknown as { rows: Rows }
      ).rows
      joined.push(...idsOf(page))
      after = page.pageInfo.endCursor
      if (!page.pageInfo.hasNextPage) break
    }
    expect(joined.slice(0, whole.nodes.length)).toEqual(idsOf(whole))
  })

  test.each(groupings)('counted by %s: no row is lost, and the groups are as many as said', async by => {
    const { rows } = (await both(
      `{ rows: ${field} { totalCount groups(by: ${by}, first: 100) { totalCount groups { name count reason entity { id } } } } }`,
    )) as unknown as {
      rows: { totalCount: number; groups: { totalCount: number; groups: { name: string | null; count: number; reason: string | null }[] } }
    }
    const { totalCount, groups } = rows.groups
    expect(groups.length).toBe(Math.min(totalCount, 100))
    expect(groups.reduce((sum, g) => sum + g.count, 0)).toBeGreaterThanOrEqual(totalCount > 100 ? 0 : rows.totalCount)
    expect(groups.filter(g => (g.name === null) !== (g.reason === 'NOT_STATED'))).toEqual([])
    expect(groups.map(g => g.count)).toEqual(groups.map(g => g.count).sort((a, b) => b - a))
  })
})

test('some filters find what a reader of the texts would count', async () => {
  const count = async (query: string) => ((await both(`{ rows: ${query} { totalCount } }`)) as unknown as { rows: Rows }).rows.totalCount
  expect(await count('enterprises(filter: {roles: [LEADING]})')).toBe(2)
  expect(await count('enterprises(filter: {roles: [CHAIN_LEADER]})')).toBe(0)
  expect(await count('enterprises(filter: {industries: ["电子信息"], districts: ["开州区"]})')).toBe(5)
  expect(await count('projects(filter: {investmentAtLeast: 38e9})')).toBe(1)
  expect(await count('documents(filter: {districts: ["重庆市"]})')).toBe(3)
  expect(await count('districts(filter: {districts: ["重庆市"], levels: [COUNTY]}, asOf: "2026-01-01")')).toBe(37)
  expect(await count('districts(filter: {districts: ["重庆市"], levels: [COUNTY]}, asOf: "2025-01-01")')).toBe(38)
})

test('what is wanted of a thing, and its rank, are those that the given districts give it', async () => {
  const ids = async (question: string) => {
    const { body } = await apis.composed.ask(`{ list: ${question} { nodes { id } } }`)
    return (body.data as { list: { nodes: { id: string }[] } }).list.nodes.map(({ id }) => id)
  }
  const wanted = await ids('segments(filter: { districts: ["太和县"], needs: [STRENGTHEN] }, first: 100)')
  expect(wanted).toContain('segment:xg-jichu-sheshi')
  // 太和 develops these, and others want them strengthened
  expect(wanted.filter(id => ['segment:yuanliaoyao', 'segment:gongye-sheji'].includes(id))).toEqual([])
  const leading = await ids('industries(filter: { districts: ["荣昌区"], tiers: [LEADING] }, first: 100)')
  expect(leading.length).toBeGreaterThan(0)
  expect(leading).not.toContain('industry:jiancai')
  const places = await ids('districts(filter: { segments: ["原料药"], needs: [STRENGTHEN] }, first: 100)')
  expect([places.includes('district:yuechi'), places.includes('district:taihe')]).toEqual([true, false])
})

test('the measures of a district itself are not those that lower districts lead', async () => {
  const { body } = await apis.composed.ask(
    '{ district(id: "重庆市") { measures(first: 100) { id } } measures(filter: { districts: ["重庆市"], rollUp: SELF }, first: 100) { nodes { id } } lower: measures(filter: { districts: ["荣昌区"], rollUp: SELF }) { totalCount } }',
  )
  const { district, measures, lower } = body.data as {
    district: { measures: { id: string }[] }
    measures: { nodes: { id: string }[] }
    lower: { totalCount: number }
  }
  expect(lower.totalCount).toBeGreaterThan(10)
  expect(measures.nodes.filter(({ id }) => /rongchang|kaizhou/.test(id))).toEqual([])
  expect(district.measures.map(({ id }) => id).sort()).toEqual(measures.nodes.map(({ id }) => id).sort())
})
