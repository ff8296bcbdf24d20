import type { Request as HttpRequest, RequestHandler, Response } from 'express'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { ask, type Source, within } from '../ask'
import { signalOf } from '../http/deadline'
import { refuse } from '../http/refuse'
import type { Limits } from '../limits/limits'
import { checkValues } from '../limits/values'
import { type ExportRow, type Format, formats } from './formats'
import { exportable, type Question, questionFor } from './question'

interface Page {
  meta: { dataVersion: string }
  rows: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: ExportRow[] }
}

/**
 * `GET /export?field=enterprises&format=csv&filter={"districts":["重庆市"]}&orderBy=NAME`: a list of the API, whole, page by page as the API gives
 * it. What cannot be understood is a 400 that says what was expected; a change of the data meanwhile ends it with a line that says so.
 */
export function exportHandler(api: Source, limits: Limits): RequestHandler {
  return async (request, response) => {
    const asked = understand(request, api.schema, limits)
    if ('error' in asked) return refuse(request, response, 400, 'BAD_USER_INPUT', asked.error)
    const source = within(api, signalOf(response))
    const { field, format, question, variables } = asked
    const document = parse(question.text)
    const first = await ask<Page>(source, document, variables)
    if ('error' in first) return refuse(request, response, first.status, first.code, first.error)
    const origin = { field, variables, dataVersion: first.data.meta.dataVersion, exportedAt: new Date().toISOString() }
    response.set({
      'Content-Type': format.contentType,
      'Content-Disposition': `attachment; filename="${field}.${format.extension}"`,
      'X-Export-Query': encodeURIComponent(JSON.stringify({ field, ...variables })),
      'X-Data-Version': origin.dataVersion,
      'X-Exported-At': origin.exportedAt,
    })
    await send(response, format.begin(origin, question.columns))
    await pages({ source, document, variables, format, question, response }, first.data)
    response.end()
  }
}

interface Running {
  source: Source
  document: DocumentNode
  variables: Record<string, unknown>
  format: Format
  question: Question
  response: Response
}

async function pages({ source, document, variables, format, question, response }: Running, first: Page): Promise<void> {
  const { dataVersion } = first.meta
  let page = first
  let started = false
  while (!response.destroyed) {
    for (const row of page.rows.nodes) {
      await send(response, format.row(row, question.columns, !started))
      started = true
    }
    if (!page.rows.pageInfo.hasNextPage) return void (await send(response, format.end()))
    const next = await ask<Page>(source, document, { ...variables, after: page.rows.pageInfo.endCursor })
    const problem =
      'error' in next
        ? next.error
        : next.data.meta.dataVersion !== dataVersion &&
          `The data changed from ${dataVersion} to ${next.data.meta.dataVersion} meanwhile. Export again.`
    if (problem) return void (await send(response, format.fail(problem)))
    page = (next as { data: Page }).data
  }
}

type Asked = { field: string; format: Format; question: Question; variables: Record<string, unknown> } | { error: string }

function understand(request: HttpRequest, schema: GraphQLSchema, limits: Limits): Asked {
  const repeated = Object.entries(request.query).find(([, value]) => typeof value !== 'string')
  if (repeated) return { error: `${repeated[0]} must be given once` }
  const { field, format, filter, ...others } = request.query as Record<string, string | undefined>
  const fields = exportable(schema)
  if (!field || !fields.includes(field))
    return { error: `field must be one of ${fields.join(', ')}, but got ${JSON.stringify(field ?? null)}` }
  const make = Object.hasOwn(formats, format ?? 'csv') ? formats[format ?? 'csv'] : undefined
  if (!make) return { error: `format must be one of ${Object.keys(formats).join(', ')}, but got ${JSON.stringify(format)}` }
  const unknown = Object.keys(others).find(name => name !== 'orderBy' && name !== 'asOf')
  if (unknown) return { error: `The parameters are field, format, filter, orderBy and asOf, but got ${unknown}` }
  try {
    const variables = { ...(filter !== undefined && { filter: JSON.parse(filter) }), ...others }
    checkValues(variables, limits)
    const chosen = make()
    return { field, format: chosen, variables, question: questionFor(schema, field, chosen.relations) }
  } catch (error) {
    if (error instanceof GraphQLError) return { error: error.message }
    return { error: `filter must be JSON such as {"text":"电子"}, but got ${JSON.stringify(filter)}` }
  }
}

/** Waits where the client reads more slowly than rows come. */
async function send(response: Response, text: string): Promise<void> {
  if (text === '' || response.destroyed || response.write(text)) return
  await new Promise<void>(resolve => {
    const done = () => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
}
