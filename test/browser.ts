import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const places = (process.env.PATH ?? '').split(delimiter).flatMap(folder => ['chromium', 'google-chrome'].map(name => join(folder, name)))
const found = places.find(existsSync)
const missing = 'The pages are tested in Chromium, but there is none on PATH. On Debian: apt-get install chromium fonts-noto-cjk'

/** `describe` where there is a browser, or under CI, where its absence is a failure; elsewhere the tests are skipped, and it says so. */
export const describeInBrowser = found || process.env.CI ? describe : describe.skip
if (!found) process.stderr.write(`${missing}\n`)

/** Starts a Chromium with a new, empty profile. */
export async function openBrowser(): Promise<Browser> {
  if (!found) throw new Error(missing)
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath: found, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet] })
}
