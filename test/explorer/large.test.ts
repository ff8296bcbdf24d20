import type { Page } from 'playwright-core'
import { describeInBrowser } from '../browser'
import { sketch } from '../links/sketch'
import { type Api, openApi } from '../seeded'
import { type ThrowAway, throwAway, write } from '../throwAway'
import { queries, settled, type Visitor, visit } from './visit'

jest.setTimeout(120_000)

/* A graph of its own: a chain of 200 segments and 2,000 firms, 10,000 further firms, and names that mean harm. */
const SEGMENTS = 200
const IN_CHAIN = 2_000
const FIRMS = 12_000

const hostile = {
  script: '<script>document.title="broken"</script><img src=x onerror=alert(1)>',
  rtl: '\u202Eشركة التقنية\u202C ltd',
  emoji: '🏭👩‍🏭 工厂',
  long: '长'.repeat(150) + 'x'.repeat(150),
  formula: '=HYPERLINK("http://evil.example","x")',
}

/** What the pages will ask: planned before, so that none waits for Neo4j's planner. */
const asked: [string, Record<string, unknown>][] = [
  ['chainMap', { industry: 'industry:big' }],
  ['expand', { node: 'segment:s150' }],
  ['enterprises', { filter: {} }],
  ['search', { text: 'firm', first: 100 }],
  ['entity', { id: 'enterprise:script' }],
]

function* graph(): Generator<string> {
  for (let i = 0; i < SEGMENTS; i++) {
    yield `segment:s${i} SEGMENT_OF industry:big`
    if (i % 10) yield `segment:s${i - 1} UPSTREAM_OF segment:s${i}`
  }
  for (let i = 0; i < FIRMS; i++) yield `enterprise:firm-${i} LOCATED_IN district:d${i % 4}`
  for (let i = 0; i < IN_CHAIN; i++) yield `enterprise:firm-${i} OPERATES_IN segment:s${i % SEGMENTS}`
  for (const name of Object.keys(hostile)) {
    yield `enterprise:${name} OPERATES_IN segment:${name}`
    yield `segment:${name} SEGMENT_OF industry:hostile`
    yield `enterprise:${name} LOCATED_IN district:d0`
  }
}

/** Asks for the first pages until the database has planned and answered them. */
async function read(api: Api, file: string, variables: Record<string, unknown>): Promise<void> {
  const { query } = queries.find(one => one.file === `${file}.graphql`)!
  let after: string | null = null
  for (let page = 0; page < 2; ) {
    const { body } = await api.ask(query, { ...variables, ...(after && { after }) })
    if (body.errors?.[0]?.extensions.code === 'TIMEOUT') continue
    if (body.errors) throw new Error(`${file}: ${body.errors[0]!.message}`)
    after = (body.data as Record<string, { pageInfo?: { endCursor: string | null } }>)[file]?.pageInfo?.endCursor ?? null
    page = after ? page + 1 : 2
  }
}

describeInBrowser('The explorer over much, and over names that mean harm', () => {
  let database: ThrowAway
  let api: Api
  let visitor: Visitor
  let page: Page

  beforeAll(async () => {
    database = await throwAway()
    await sketch(database, [...graph()])
    const names = Object.entries(hostile).map(([id, name]) => ({ id, name }))
    await write(database, 'UNWIND $names AS row MATCH (n:Entity) WHERE n.id ENDS WITH ":" + row.id SET n.name = row.name', { names })
    await write(
      database,
      'MATCH (n:Entity) SET n.datasets = ["sketch"], n.pinyin = [n.name, n.name] FOREACH (_ IN CASE WHEN n:Enterprise THEN [1] ELSE [] END | SET n.placeState = "STATED")',
    )
    api = await openApi(database, 'composed')
    for (const [file, variables] of asked) await read(api, file, variables)
    visitor = await visit(api.url)
  }, 240_000)

  afterAll(async () => {
    await visitor?.close()
    await api?.stop()
    await database?.stop()
  })

  afterEach(async () => {
    await page.context().close()
    expect(visitor.complaints()).toEqual([])
  })

  test('a chain of 200 segments and 2,000 firms is drawn whole, and its cards open', async () => {
    page = await visitor.open('/chain/big')
    await page.waitForFunction(segments => document.querySelectorAll('.card.Segment').length === segments, SEGMENTS)
    await page.getByRole('link', { name: /^s150/ }).first().click()
    await page.getByRole('complementary', { name: '相连的' }).getByRole('link', { name: 'firm-150', exact: true }).waitFor()
    expect(await page.locator('.card.selected .firm').count()).toBe(IN_CHAIN / SEGMENTS)
  })

  test('10,000 results come page by page', async () => {
    page = await visitor.open('/enterprises')
    await page.getByText('12,005 家').waitFor()
    expect(await page.getByRole('rowheader').count()).toBe(100)
    await page.getByRole('button', { name: '再看 11,905 项' }).click()
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 200)
    await visitor.go(page, '/search?text=firm')
    expect(await page.locator('.hits li').count()).toBe(100)
    expect(await page.locator('main').innerText()).toContain('最好的 100 项')
  })

  test('a name is never more than a name', async () => {
    page = await visitor.open('/chain/hostile', { viewport: { width: 390, height: 844 } })
    for (const name of Object.keys(hostile)) {
      await visitor.go(page, `/enterprise/${name}`)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(hostile[name as keyof typeof hostile])
      expect(
        await page.evaluate(() => [document.documentElement.scrollWidth <= 390, document.title === 'broken', document.images.length]),
      ).toEqual([true, false, 0])
    }
    await visitor.go(page, '/chain/hostile')
    await settled(page)
    await page.locator('.card .title').first().waitFor()
    const texts = await page.locator('.card .title').allTextContents()
    expect(texts.join('')).toContain('<script>')
    expect(texts.some(text => text.endsWith('…'))).toBe(true)
    await page.locator('details.take summary').click()
    const begun = page.waitForEvent('download')
    await page.getByRole('button', { name: 'SVG' }).click()
    const { readFileSync } = await import('node:fs')
    const svg = readFileSync(await (await begun).path(), 'utf8')
    expect(svg).not.toMatch(/<script|<img/)
    expect(await page.evaluate(text => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror'), svg)).toBe(null)
    await visitor.go(page, '/enterprises?industries=industry:hostile')
    await page.locator('details.take summary').click()
    const table = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    expect(readFileSync(await (await table).path(), 'utf8')).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`)
  })
})
