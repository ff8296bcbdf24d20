import type { RequestHandler } from 'express'
import { type Source, within } from '../ask'
import { signalOf } from '../http/deadline'
import { refuse } from '../http/refuse'
import type { Limits } from '../limits/limits'
import { checkValues } from '../limits/values'
import { type Asked, Unanswered } from './gather'
import { reportHtml } from './html'
import { makeReport } from './report'

/** A page that may load and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** `GET /report?industry=电子信息&regions=重庆市,四川省&language=zh&format=html`: the report as a page or as JSON. What cannot be understood is a 400 that says what was expected. */
export function reportHandler(source: Source, limits: Limits): RequestHandler {
  return async (request, response) => {
    try {
      const { format = 'html', ...given } = request.query as Record<string, unknown>
      if (format !== 'html' && format !== 'json')
        throw new Unanswered(`format must be html or json, but got ${JSON.stringify(format)}`, 400)
      const report = await makeReport(within(source, signalOf(response)), understand(checked(given, limits)))
      response.set({ 'X-Data-Version': report.head.dataVersion })
      if (format === 'json') return void response.json(report)
      response.set('Content-Security-Policy', POLICY).type('html').send(reportHtml(report))
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error
      refuse(request, response, error.status, error.code, error.message)
    }
  }
}

function checked(given: Record<string, unknown>, limits: Limits): Record<string, unknown> {
  try {
    checkValues(given, limits)
    return given
  } catch (error) {
    throw new Unanswered((error as Error).message, 400)
  }
}

const names = ['industry', 'regions', 'language']

/** Reads what is asked for as it was typed. Throws Unanswered. */
export function understand(given: Record<string, unknown>): Asked {
  const unknown = Object.keys(given).find(name => !names.includes(name))
  if (unknown) throw new Unanswered(`The parameters are industry, regions, language and format, but got ${unknown}`, 400)
  const { industry, regions, language = 'zh' } = given
  const refuse = (name: string, expected: string) =>
    new Unanswered(`${name} must be ${expected}, but got ${JSON.stringify(given[name] ?? null)}`, 400)
  if (typeof industry !== 'string' || !industry.trim()) throw refuse('industry', 'an industry such as 电子信息')
  const list = typeof regions === 'string' ? regions.split(/[,，、]/).flatMap(name => name.trim() || []) : []
  if (list.length === 0) throw refuse('regions', 'districts or zones such as 重庆市,四川省')
  if (language !== 'zh' && language !== 'en') throw refuse('language', 'zh or en')
  return { industry: industry.trim(), regions: [...new Set(list)], language }
}
