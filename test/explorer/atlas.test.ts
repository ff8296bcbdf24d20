import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Database } from '../../src/database/database'
import { describeInBrowser } from '../browser'
import { type Api, openApi, openSeeded } from '../seeded'
import { findings, plan, settled, type Visitor, visit } from './visit'

jest.setTimeout(120_000)

const BORDER = '/border?at=JOINT_AREA~JOINT_AREA~district:yubei~district:linshui~district:chuanyu-gaozhu-xinqu'
const VIEWS = [
  '/',
  '/search?text=电子',
  '/chain',
  '/chain/dianzi-xinxi?regions=重庆市,四川省&at=segment:chuanganqi',
  '/map?colour=tier',
  BORDER,
  '/compare?regions=荣昌区,开州区,广安市',
  '/responsibilities?district=荣昌区&industry=电子信息',
  '/gaps?industry=电子信息&regions=荣昌区,广安市',
  '/enterprises?industries=电子信息',
  '/enterprise/zijian-dianzi',
  '/district/rongchang',
  '/document/kaizhou-2020',
]

describeInBrowser('The explorer', () => {
  let database: Database
  let api: Api
  let visitor: Visitor
  let page: Page

  beforeAll(async () => {
    database = await openSeeded()
    api = await openApi(database, 'composed')
    await plan(api)
    visitor = await visit(api.url)
  })

  afterAll(async () => {
    await visitor?.close()
    await api.stop()
    await database.stop()
  })

  afterEach(async () => {
    await page.context().close()
    expect(visitor.complaints()).toEqual([])
  })

  const title = () => page.getByRole('heading', { level: 1 }).innerText()

  test('from a search to the evidence: initials, arrows, Enter, a source', async () => {
    page = await visitor.open('/')
    const search = page.getByRole('combobox', { name: '查找' })
    await search.fill('zjdz')
    await page
      .getByRole('option', { name: /^紫建电子/ })
      .first()
      .waitFor()
    await search.press('ArrowDown')
    await search.press('Enter')
    await page.getByRole('heading', { level: 1, name: '紫建电子' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/enterprise/zijian-dianzi')
    await page.getByRole('button', { name: 'kaizhou-2020 ¶12' }).first().click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('原文不在此处（TEXTS_DIR）').waitFor()
    expect(await drawer.innerText()).toMatch(/坚持“工业强区”战略[\s\S]*2020-10-16[\s\S]*第 12 段/)
    await page.keyboard.press('Escape')
    expect(await drawer.isVisible()).toBe(false)
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: '一条产业链' }).waitFor()
  })

  test('what nothing is called says so; Enter shows all that was found', async () => {
    page = await visitor.open('/search?text=没有这个名字')
    expect(await page.locator('main').innerText()).toContain('没有叫“没有这个名字”的')
    const search = page.getByRole('main').getByRole('combobox')
    await search.fill('电子')
    await search.press('Enter')
    await page.getByRole('link', { name: '紫建电子', exact: true }).waitFor()
    expect(decodeURIComponent(page.url())).toMatch(/\/search\?text=电子$/)
  })

  test('a chain: cards with firms, roles, states; a card opens what is joined with it, step by step', async () => {
    page = await visitor.open('/chain/shengwu-yiyao?regions=重庆市')
    const drawing = page.getByRole('figure', { name: '生物医药产业链' })
    expect(await drawing.locator('.legend').innerHTML()).toMatch(/要补而缺 \d/)
    expect(await drawing.getByRole('link', { name: '天致 龙头' }).count()).toBe(1)
    await drawing.getByRole('link', { name: /^基因疫苗/ }).click()
    const panel = page.getByRole('complementary', { name: '相连的' })
    await panel.getByRole('link', { name: /^再展开: 开州区/ }).click()
    await panel.getByRole('heading', { level: 2, name: '开州区' }).waitFor()
    await page.goBack()
    await panel.getByRole('heading', { level: 2, name: '基因疫苗' }).waitFor()
  })

  test('a chain that no text orders has no arrows and says so; one in stages has both', async () => {
    page = await visitor.open('/chain/dianzi-xinxi,shouyao')
    const [parallel, staged] = await page.locator('figure').all()
    expect(await parallel!.locator('.ordered, path.upstream').count()).toBe(0)
    expect(await parallel!.innerHTML()).toContain('并列，文本未排先后')
    expect(await staged!.locator('.heading.ordered').allTextContents()).toEqual(['上游'])
    expect(await staged!.locator('path.upstream[d^=M]').count()).toBeGreaterThan(1)
    await page.getByRole('button', { name: '去掉 兽药' }).click()
    await page.waitForURL(/\/chain\/dianzi-xinxi$/)
  })

  test('the border: a line for each link, thicker for more, its reasons and their sources', async () => {
    page = await visitor.open('/border')
    const lines = page.locator('.map .link')
    const widths = await lines.locator('.line').evaluateAll(all => all.map(line => Number(line.getAttribute('stroke-width'))))
    expect(widths.length).toBeGreaterThan(10)
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(await page.locator('.map .line.STATED').count()).toBeGreaterThan(0)
    expect(await page.locator('.map .line.DERIVED').count()).toBeGreaterThan(0)
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /文本载明邻水县与垫江县协作/ })
      .click()
    await settled(page)
    const chosen = page.locator('.chosen')
    expect(await chosen.innerText()).toMatch(/断言\s+0.8 × 10\s+8/)
    await chosen.getByRole('button', { name: 'guangan-2023 ¶49' }).click()
    expect(await page.getByRole('dialog').innerText()).toMatch(/第 49 段[\s\S]*标题/)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^供需/ }).click()
    await settled(page)
    expect(await page.locator('.map .line:not(.DERIVED)').count()).toBe(0)
  })

  test('the map tells what no text states from what no text was read of', async () => {
    page = await visitor.open('/map?colour=projects')
    expect(await page.getByRole('link', { name: /^荣昌区，项目：4/ }).count()).toBe(1)
    expect(await page.locator('.spot[aria-label^="仪陇县"]').getAttribute('aria-label')).toBe('仪陇县，项目：已读，未载明')
    expect(await page.locator('.spot[aria-label^="城口县"]').getAttribute('aria-label')).toBe('城口县，项目：未读文本')
    await page.getByRole('combobox', { name: '着色' }).selectOption('tier')
    await page
      .getByRole('link', { name: /^荣昌区，产业地位：主导/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: '放大' }).click()
    expect(await page.locator('.map > g').getAttribute('transform')).toMatch(/scale\(1\.5\)/)
  })

  test('an investment is told in 亿元', async () => {
    page = await visitor.open('/project/guangan-jingkaiqu-2023-kaigong-12-ge')
    expect(await page.locator('main').innerText()).toContain('387.6 亿元')
    await visitor.go(page, '/district/guangan-jingkaiqu')
    expect(await page.locator('main').innerText()).toContain('387.6 亿元')
  })

  test('of two places of one name, the links of one lead on to that one', async () => {
    page = await visitor.open('/district/leshan-shizhong')
    for (const name of ['责任', '企业']) {
      await visitor.go(page, '/district/leshan-shizhong')
      await page.locator('#content nav').getByRole('link', { name, exact: true }).click()
      await settled(page)
      expect(await page.locator('main').innerText()).not.toContain('没有被理解')
    }
  })

  test('districts side by side; what no text states is no nought', async () => {
    page = await visitor.open('/compare')
    await page.getByRole('link', { name: /^例如/ }).click()
    await settled(page)
    const row = page.getByRole('row', { name: /^企业/ })
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['未载明', '9', '7', expect.any(String)])
    await page.getByRole('button', { name: '去掉 南充市' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.compared thead th').length === 4)
  })

  test('duties and gaps, by their addresses', async () => {
    page = await visitor.open('/responsibilities?district=荣昌区&industry=电子信息')
    const row = page.getByRole('row', { name: /^电子信息/ })
    expect(await row.innerText()).toMatch(/荣昌区经济和信息化委员会[\s\S]*荣昌区科学技术局[\s\S]*未量化/)
    await visitor.go(page, '/gaps?industry=电子信息&regions=荣昌区,广安市&state=DECLARED_AND_PRESENT')
    expect(await page.getByRole('rowheader').allInnerTexts()).toEqual(['传感器'])
    await visitor.go(page, '/gaps?industry=电子信息&regions=渝中区')
    expect(await page.locator('main').innerText()).toContain('没有读过关于 渝中区 的文本')
  })

  test('each view can be taken along: its question, its data, its picture', async () => {
    page = await visitor.open('/chain/dianzi-xinxi?regions=荣昌区')
    const menu = page.locator('details.take').first()
    const take = async (name: string): Promise<Buffer> => {
      if (!(await menu.getAttribute('open').then(value => value !== null))) await menu.locator('summary').click()
      const begun = page.waitForEvent('download')
      await menu.getByRole('button', { name }).click()
      const download = await begun
      expect(download.suggestedFilename()).toBe(`电子信息产业链.${name.toLowerCase()}`)
      return readFileSync(await download.path())
    }
    const csv = (await take('CSV')).toString()
    expect(csv.slice(0, 1)).toBe('\uFEFF')
    expect(csv).toMatch(/\r\n环节,传感器,segment:chuanganqi,要补已有,/)
    expect(JSON.parse((await take('JSON')).toString())).toMatchObject({
      variables: { industry: 'industry:dianzi-xinxi', regions: ['荣昌区'] },
      data: { chainMap: { kind: 'PARALLEL' } },
    })
    const svg = (await take('SVG')).toString()
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
    expect(svg).toContain('>传感器<')
    expect(svg).not.toMatch(/<a [^>]*href|url\(http/)
    expect((await take('PNG')).subarray(1, 4).toString()).toBe('PNG')
    await menu.locator('summary').click()
    const [ask] = await Promise.all([page.waitForEvent('popup'), menu.getByRole('link', { name: '在 GraphiQL 中打开问题' }).click()])
    await ask.locator('.view-line', { hasText: 'query ChainMap' }).first().waitFor()
    expect(JSON.parse(new URL(ask.url()).searchParams.get('variables')!)).toEqual({
      industry: 'industry:dianzi-xinxi',
      regions: ['荣昌区'],
    })
  })

  test('the language is the browser’s, or that of the address, and stays', async () => {
    page = await visitor.open('/gaps', { locale: 'en-GB' })
    expect(await title()).toBe('Gaps')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await page.getByRole('link', { name: '中文' }).click()
    expect(await title()).toBe('缺口')
    await visitor.go(page, '/chain')
    expect(await title()).toBe('产业链索引')
    await visitor.go(page, '/district/rongchang?lang=en')
    expect(await title()).toBe('Rongchang 荣昌区')
  })

  test('what is not there says so, and what to do', async () => {
    page = await visitor.open('/enterprise/nobody')
    expect(await page.locator('main').innerText()).toMatch(/没有 enterprise:nobody[\s\S]*回首页/)
    await visitor.go(page, '/gaps?industry=没有这个产业&regions=荣昌区')
    expect(await page.getByRole('alert').innerText()).toMatch(/没有被理解[\s\S]*没有这个产业[\s\S]*再试/)
    await page.getByRole('alert').getByRole('link').click()
    await page.getByRole('heading', { level: 2, name: '一个区县' }).waitFor()
  })

  test('a chain stands in another page, and follows its attributes', async () => {
    page = await visitor.open('/chain')
    await page.goto(`${api.url}/embed/`)
    const chain = page.locator('chain-map').first()
    await chain.getByRole('link', { name: /^兽药辅料/ }).waitFor()
    await chain.evaluate(element => element.setAttribute('industry', '电子信息'))
    await chain.getByRole('link', { name: /^传感器/ }).waitFor()
    await page.locator('chain-map[language="en"]').getByText('Segment not stated').waitFor()
  })

  test('an operator’s own shapes take the place of the cells', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chain-atlas-shapes-'))
    const file = join(folder, 'own.topojson')
    const ring = [[[105, 29], [106, 29], [106, 30], [105, 29]]] // biome-ignore format: a ring
    const geometries = [{ type: 'Polygon', arcs: [[0]], properties: { adcode: 500153 } }]
    writeFileSync(file, JSON.stringify({ type: 'Topology', arcs: ring, objects: { counties: { type: 'GeometryCollection', geometries } } }))
    const own = await openApi(database, 'composed', undefined, { topojson: file })
    const guest = await visit(own.url)
    page = await guest.open('/map')
    await page.getByText('边界来自本站自备的地图文件。').waitFor()
    expect(await page.locator('.spot[aria-label^="荣昌区"] .cell').getAttribute('d')).toBe('M691,560L777,560L777,460L691,560Z')
    expect(guest.complaints()).toEqual([])
    await guest.close()
    await own.stop()
    rmSync(folder, { recursive: true })
  })

  test.each(VIEWS)('%s: axe has no serious finding, in light and dark, and nothing is wider than a phone', async path => {
    page = await visitor.open(path)
    expect(await findings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findings(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })
})

describeInBrowser('The explorer without its API', () => {
  test('says so, and goes on when it is back', async () => {
    const database = await openSeeded()
    const api = await openApi(database, 'composed')
    const visitor = await visit(api.url)
    const page = await visitor.open('/compare')
    await page.context().setOffline(true)
    await page.getByRole('link', { name: /^例如/ }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(/服务没有应答[\s\S]*再试/)
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '再试' }).click()
    await page.getByRole('row', { name: /^企业/ }).waitFor()
    await visitor.close()
    await api.stop()
    await database.stop()
  })
})
