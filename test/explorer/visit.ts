import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser } from '../browser'
import type { Api } from '../seeded'

/** A person at the explorer of a server: pages of their own each, and what went wrong in them. */
export interface Visitor {
  /** Opens an address in a new profile and waits until what it shows is there. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** Goes on to another address in the same profile. */
  go(page: Page, path: string): Promise<void>
  /** What browsers complained of, and what was asked of elsewhere, since it was last asked. */
  complaints(): string[]
  close(): Promise<void>
}

/** Starts a browser that visits the server of this address. */
export async function visit(url: string): Promise<Visitor> {
  const browser: Browser = await openBrowser()
  let complaints: string[] = []
  const go = async (page: Page, path: string) => {
    await page.goto(url + path)
    await settled(page)
  }
  return {
    go,
    async open(path, options = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 }, ...options })
      context.setDefaultTimeout(60_000)
      context.on('request', request => {
        const { origin, protocol } = new URL(request.url())
        if (origin !== url && protocol !== 'blob:' && protocol !== 'data:') complaints.push(`asked elsewhere: ${request.url()}`)
      })
      context.on('console', message => message.type() === 'error' && complaints.push(message.text()))
      context.on('weberror', error => complaints.push(error.error().message))
      const page = await context.newPage()
      await go(page, path)
      return page
    },
    complaints() {
      const heard = complaints
      complaints = []
      return heard
    },
    close: () => browser.close(),
  }
}

/** Waits until nothing on the page is being read any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main > *') && !document.querySelector('.loading, [aria-busy="true"]'))
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const folder = join(__dirname, '..', '..', 'src', 'explorer', 'atlas', 'queries')

/** What the views ask, each file with its samples of variables. */
export const queries = readdirSync(folder).map(file => {
  const query = readFileSync(join(folder, file), 'utf8')
  return {
    file,
    query,
    samples: [...query.matchAll(/^# variables: (.+)$/gm)].map(([, variables]) => JSON.parse(variables!) as Record<string, unknown>),
  }
})

/** Has every view's question asked once, so that no page waits for Neo4j's planner. */
export async function plan(api: Api): Promise<void> {
  for (const { query, samples } of queries) for (const variables of samples) await api.ask(query, variables)
}

/** The serious and critical findings of axe, each with where it was found. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run()
    interface Violation {
      id: string
      impact: string
      nodes: { html: string }[]
    }
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160))}`)
  })
}
