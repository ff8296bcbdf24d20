import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Database } from '../src/database/database'
import { describeInBrowser, openBrowser } from './browser'
import { type Api, openApi, openSeeded } from './seeded'

const root = join(__dirname, '..')
const README = readFileSync(join(root, 'README.md'), 'utf8')
const listed = [...README.matchAll(/^\| \[([\w-]+)\]\(test\/questions\/[\w-]+\.graphql\) \| (.*) \|$/gm)].map(([, name, says]) => ({
  name: name!,
  says: says!,
}))

/** A question as its file has it, but for the lines that only the tests read. */
const fileOf = (name: string) =>
  readFileSync(join(root, 'test', 'questions', `${name}.graphql`), 'utf8').replace(/^# (statements|error|variables): .*\n/gm, '')

describeInBrowser('GraphiQL', () => {
  let database: Database
  let api: Api
  let browser: Browser
  let page: Page
  let outside: string[]
  let complaints: string[]

  beforeAll(async () => {
    database = await openSeeded()
    api = await openApi(database, 'composed')
    browser = await openBrowser()
    await api.ask(fileOf('first-question')) // planned once, so that the page does not wait for Neo4j's planner
  })

  afterAll(async () => {
    await browser?.close()
    await api.stop()
    await database.stop()
  })

  beforeEach(async () => {
    outside = []
    complaints = []
    const context = await browser.newContext()
    context.on('request', request => void (new URL(request.url()).origin === api.url || outside.push(request.url())))
    context.on('console', message => void (message.type() === 'error' && complaints.push(message.text())))
    context.on('weberror', error => void complaints.push(error.error().message))
    page = await context.newPage()
  })

  afterEach(async () => {
    await page.context().close()
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] })
  })

  const editor = (name: string, text: string) => page.getByLabel(name, { exact: true }).locator('.view-line', { hasText: text }).first()
  const execute = () => page.getByRole('button', { name: /^Execute query/ }).click()
  const titles = () => page.locator('.graphiql-tab-button').allTextContents()

  /** Opens the page and waits for the text in the editor, and for the window that the answer goes to: before, GraphiQL does not run anything. */
  async function open(path: string, text: string): Promise<void> {
    await page.goto(api.url + path)
    await editor('Operation Editor', text).waitFor()
    await page.locator('.result-window .monaco-editor').waitFor()
  }

  test('opens with the first question in a tab, beside a few others, and answers it', async () => {
    await open('/graphiql', 'query FirstQuestion {')
    expect(await titles()).toEqual(['FirstQuestion', 'District', 'Search', 'EnterprisesFiltered'])
    await execute()
    await editor('Result Window', '"totalCount": 5').waitFor()
    // the editor draws only the lines in sight
    await page.getByLabel('Result Window', { exact: true }).hover()
    while (!(await editor('Result Window', '紫建电子').isVisible())) await page.mouse.wheel(0, 200)
  })

  test('the panel lists the questions of the README; a click opens each as its file has it', async () => {
    await open('/graphiql', 'query FirstQuestion {')
    const panel = page.getByRole('region', { name: 'Questions · 例题' })
    const buttons = panel.getByRole('button')
    expect(await buttons.allTextContents()).toEqual(listed.map(({ name, says }) => `${name} ${says}`))
    expect(await panel.getByRole('heading', { level: 3 }).allTextContents()).toEqual(
      [...README.matchAll(/^\| \*\*(.+)\*\* \| \|$/gm)].map(([, heading]) => heading),
    )
    for (const [i, { name }] of listed.entries()) {
      await buttons.nth(i).dblclick()
      await page
        .locator('.graphiql-tab-active', { hasText: name.replace(/(^|-)(.)/g, (_all, _dash, c: string) => c.toUpperCase()) })
        .waitFor()
    }
    const kept = await page.waitForFunction(count => {
      const { tabs } = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{"tabs":[]}') as { tabs: { query: string | null }[] }
      return tabs.length === count && tabs.every(({ query }) => query) && tabs.map(({ query }) => query as string)
    }, listed.length)
    const opened = ((await kept.jsonValue()) as string[]).map(query => query.replace(/^query \w+ \{$/m, '{'))
    expect(opened.sort()).toEqual(listed.map(({ name }) => fileOf(name)).sort())
  })

  test('a link brings its query and variables, and only those', async () => {
    const query = 'query Firms($first: Int!) { enterprises(first: $first) { totalCount nodes { name } } }'
    const link = new URLSearchParams({ query, variables: '{"first": 2}' })
    await open(`/graphiql?${link}`, query)
    await editor('Variables', '{"first": 2}').waitFor()
    expect(await titles()).toEqual(['Firms'])
    await execute()
    await editor('Result Window', '"totalCount"').waitFor()

    const other = 'query Meta { meta { dataVersion } }'
    await open(`/graphiql/?${new URLSearchParams({ query: other })}`, other)
    await page.getByRole('button', { name: 'Show editor tools' }).click()
    expect(await page.locator('.graphiql-editor-tool .view-lines').first().textContent()).toBe('')
    await execute()
    await editor('Result Window', '"dataVersion"').waitFor()
  })
})
