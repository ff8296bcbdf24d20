import type { Database } from '../src/database/database'
import { type Api, openApi, openSeeded } from './seeded'

/* A reconciliation client, as OpenRefine is one: forms in, JSON out. */
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

interface Result {
  id: string
  score: number
  match: boolean
  description: string
  type: { id: string }[]
}

async function send(form: Record<string, string>) {
  const response = await fetch(`${api.url}/reconcile`, { method: 'POST', body: new URLSearchParams(form) })
  return { status: response.status, body: (await response.json()) as Record<string, { result: Result[] }> & { error?: string } }
}

test('the manifest says what the service can do', async () => {
  const response = await fetch(`${api.url}/reconcile`)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(await response.json()).toMatchObject({
    versions: ['0.2'],
    identifierSpace: 'urn:chain-atlas:',
    schemaSpace: 'urn:chain-atlas:type:',
    defaultTypes: expect.arrayContaining([{ id: 'Enterprise', name: '企业 (Enterprise)' }]),
    preview: { url: `${api.url}/reconcile/preview?id={{id}}` },
    suggest: { entity: { service_url: `${api.url}/reconcile`, service_path: '/suggest/entity' } },
    extend: { propose_properties: { service_path: '/properties' } },
  })
})

/** A table of 50 names as a team would bring it: full legal names, other characters, spaces, quarters, a few that are nobody. */
const table: [name: string, id: string | undefined][] = [
  ...[
    '紫建电子',
    '德凯实业',
    '名赫电子',
    '任达通',
    '智客物联',
    '摩瑞科技',
    '森宝机械',
    '天致',
    '融康堂',
    '力泓电子',
    '谦宜',
    '嘉逸股份',
    '拓普汽车',
  ].map(name => [name, name] as [string, string]),
  ...['臺泥水泥', '力泓電子', '亞馬遜', '吉興化纖', '三豐數智面料'].map(name => [name, name] as [string, string]),
  ...['重庆紫建电子股份有限公司', '重庆德凯实业有限公司', '名赫电子科技有限公司', '开州任达通有限公司', '华蓥力泓电子有限公司'].map(
    name => [name, name] as [string, string],
  ),
  ...[
    '玖源',
    '玖源化工',
    ' 和邦 生物 ',
    '摩珈生物',
    '沃野生物',
    '四川能投',
    '易达丰科技',
    '怡田科技',
    '吉利商用车',
    '贝克药业',
    '联谊药业',
  ].map(name => [name, name] as [string, string]),
  ...['鼎晶生物', '恒宇环保', '正稳环保', '太平洋特种网业', '大华能源', '天硕金属', '宏伟铜业', '四环科宝', '超威环保', '国网电力公司'].map(
    name => [name, name] as [string, string],
  ),
  ...['亚特兰蒂斯重工', '蓝色星球', '无名小店', '!!!', '喵喵喵', '子虚乌有公司'].map(name => [name, undefined] as [string, undefined]),
]

test('a table of 50 names: each firm is found, whatever its form, and nobody is taken for somebody', async () => {
  expect(table.length).toBe(50)
  const queries = Object.fromEntries(table.map(([query], i) => [`q${i}`, { query, type: 'Enterprise', limit: 3 }]))
  const { status, body } = await send({ queries: JSON.stringify(queries) })
  expect(status).toBe(200)
  const rows = table.map(([name, known], i) => ({ name, known: known !== undefined, best: body[`q${i}`]!.result[0] }))
  expect(rows.filter(({ known, best }) => known && !best?.match).map(({ name }) => name)).toEqual([])
  expect(rows.filter(({ known, best }) => !known && best?.match).map(({ name }) => name)).toEqual([])
  expect(rows.find(({ name }) => name === '玖源')!.best!.id).toBe('enterprise:jiuyuan-huagong')
  expect(rows.flatMap(({ best }) => best?.type ?? []).every(({ id }) => id === 'Enterprise')).toBe(true)
})

test('of several types, what is matched is of one of them', async () => {
  const asked = (query: string, ...type: string[]) => ({ query, type })
  const queries = {
    other: asked('紫建电子', 'Park', 'District'),
    own: asked('紫建电子', 'Park', 'Enterprise'),
    weak: asked('荣昌高新区', 'Project', 'Park'),
  }
  const { body } = await send({ queries: JSON.stringify(queries) })
  const matched = (name: string) => body[name]!.result.filter(({ match }) => match).map(({ id }) => id)
  expect([matched('other'), matched('own'), matched('weak')]).toEqual([[], ['enterprise:zijian-dianzi'], ['park:rongchang-gaoxinqu']])
})

test('two places of one name are no match, and a place tells which', async () => {
  const { body } = await send({
    queries: JSON.stringify({
      a: { query: '市中区' },
      b: { query: '市中区', properties: [{ pid: 'place', v: '内江' }] },
      c: { query: '' },
    }),
  })
  expect(body.a!.result.slice(0, 2).map(({ id, match }) => [id, match])).toEqual([
    ['district:leshan-shizhong', false],
    ['district:neijiang-shizhong', false],
  ])
  expect(body.b!.result[0]).toMatchObject({ id: 'district:neijiang-shizhong', match: true, score: 100 })
  expect(body.c).toEqual({ result: [] })
})

test('suggest, preview and extend', async () => {
  const get = async (path: string) => fetch(`${api.url}/reconcile${path}`)
  expect(await (await get('/suggest/entity?prefix=zijian')).json()).toMatchObject({ result: [{ id: 'enterprise:zijian-dianzi' }, {}] })
  expect(await (await get('/suggest/type?prefix=企业')).json()).toEqual({ result: [{ id: 'Enterprise', name: '企业 (Enterprise)' }] })
  expect(await (await get('/properties?type=Enterprise')).json()).toMatchObject({
    properties: expect.arrayContaining([{ id: 'districts', name: expect.any(String) }]),
  })
  const page = await (await get('/preview?id=enterprise:zijian-dianzi')).text()
  expect(page).toContain('<h1>紫建电子</h1>')
  expect((await get('/preview?id=<script>')).status).toBe(404)
  const { body } = await send({
    extend: JSON.stringify({ ids: ['enterprise:zijian-dianzi', 'enterprise:none'], properties: [{ id: 'districts' }, { id: 'colour' }] }),
  })
  expect(body).toEqual({
    meta: [
      { id: 'districts', name: '所在行政区划 (districts)' },
      { id: 'colour', name: 'colour' },
    ],
    rows: {
      'enterprise:zijian-dianzi': { districts: [{ id: 'district:kaizhou', name: '开州区' }], colour: [] },
      'enterprise:none': { districts: [], colour: [] },
    },
  })
})

test.each([
  [{ queries: '{' }, /^queries must be JSON such as .*, but got \{$/],
  [{ queries: '{"q0":{"query":5}}' }, /^queries must be JSON such as .*expected string/],
  [{ queries: '{"q0":{"query":"x","limit":5000}}' }, /^queries must be .*100/],
  [{ extend: '{"ids":"x"}' }, /^extend must be JSON such as /],
])('%j is refused, and it says what was expected', async (form, says) => {
  const { status, body } = await send(form as Record<string, string>)
  expect(status).toBe(400)
  expect(body.error).toMatch(says)
})
