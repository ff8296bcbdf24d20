import { writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { Database } from '../database/database'
import { type Env, readEnv } from '../env'
import { Refusal } from '../refusal'
import { understand } from '../report/handler'
import { reportHtml } from '../report/html'
import { makeReport } from '../report/report'
import { guardDatabase } from '../seed/guard'
import { stateOf } from '../seed/state'
import { createSource } from '../source'
import { withGraph } from './graph'
import { type Report, terminal } from './report'
import { untilSignal } from './signal'

interface ReportOptions {
  industry: string
  regions: string
  language: string
  out?: string
  data?: string
}

/** `report`: five maps and five lists of an industry in some regions (五图五清单), as a page and as data. */
export function addReport(program: Command): void {
  program
    .command('report')
    .description('Make the five maps and five lists (五图五清单) of an industry in some regions as one HTML file, and as JSON')
    .requiredOption('--industry <name>', 'an industry by name, code or id: 电子信息')
    .requiredOption('--regions <names>', '1 to 20 districts or zones, with commas between: 重庆市,四川省')
    .option('--out <file>', 'write the page to this file (default: standard output)')
    .option('--data <file>', 'write the same as JSON to this file; without --out then no page is written')
    .addOption(new Option('--language <language>', 'the language of titles and reasons').choices(['zh', 'en']).default('zh'))
    .addHelpText('after', '\nQuotes stand beside the sources where TEXTS_DIR is set. The data must be loaded: npm start, or npm run seed.')
    .action((options: ReportOptions) => untilSignal(signal => report(options, readEnv(), terminal, signal)))
}

async function report({ out, data, ...given }: ReportOptions, env: Env, progress: Report, signal: AbortSignal): Promise<void> {
  const asked = understand({ ...given })
  const made = await withGraph(env, progress, signal, async database => {
    await verifyLoaded(database)
    return makeReport(
      createSource(() => database, { textsDir: env.textsDir }),
      asked,
    )
  })
  if (out !== undefined) write(out, reportHtml(made), progress)
  if (data !== undefined) write(data, `${JSON.stringify(made, null, 2)}\n`, progress)
  if (out === undefined && data === undefined) process.stdout.write(reportHtml(made))
}

/** Throws a Refusal where the database holds no data of ours. */
async function verifyLoaded({ driver, name }: Database): Promise<void> {
  await guardDatabase(driver, name)
  if ((await stateOf(driver, name)).version === undefined)
    throw new Refusal(`The database ${name} must hold data to report on, but is empty. Load it first: npm run seed`)
}

function write(file: string, text: string, progress: Report): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new Refusal(`${file} must be a file that can be written: ${(error as Error).message}`)
  }
  progress.say(`Wrote ${file}`)
}
