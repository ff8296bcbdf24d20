import type { Request as HttpRequest, RequestHandler, Response } from 'express'
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { ask, type Source, within } from '../ask'
import { signalOf } from '../http/deadline'
import { refuse } from '../http/refuse'
import type { Limits } from '../limits/limits'
import { checkValues } from '../limits/values'
import { type ExportRow, type Format, formats, type Origin, type PageInfo, type Relations } from './formats'
import { exportable, type Question, questionFor } from './question'

interface Page {
  meta: { dataVersion: string }
  rows: { pageInfo: PageInfo; nodes: ExportRow[] }
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
    const write = writerTo(response)
    for await (const lines of linesOf({ source, document, variables, format, question }, origin, first.data)) {
      await write(lines)
      if (response.destroyed) return
    }
    response.end()
  }
}

/** Writes, and waits where the client reads more slowly than lines come. */
function writerTo(response: Response): (text: string) => Promise<void> {
  let goOn = () => {}
  // once for the whole file: what packs it takes listeners and never gives them back
  for (const event of ['drain', 'close']) response.on(event, () => goOn())
  return async text => {
    if (text === '' || response.destroyed || response.write(text)) return
    await new Promise<void>(resolve => {
      goOn = resolve
    })
  }
}

interface Running {
  source: Source
  document: DocumentNode
  variables: Record<string, unknown>
  format: Format
  question: Question
}

/** The lines of the file, a page at a time: the next one is asked for when the client has taken it. What goes wrong is told in the last line. */
async function* linesOf(running: Running, origin: Origin, first: Page): AsyncGenerator<string> {
  const { document, variables, format, question } = running
  yield format.begin(origin, question.columns)
  try {
    let started = false
    for (let page = first; ; ) {
      for (const row of page.rows.nodes) await addRelations(row, running, origin)
      yield page.rows.nodes.map((row, index) => format.row(row, question.columns, !started && index === 0)).join('')
      started ||= page.rows.nodes.length > 0
      if (!page.rows.pageInfo.hasNextPage) break
      page = await next<Page>(running, document, { ...variables, after: page.rows.pageInfo.endCursor }, origin)
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return yield format.fail(error.message)
  }
  yield format.end()
}

/** Adds to a row what its first page of relations left. */
async function addRelations(row: ExportRow, running: Running, origin: Origin): Promise<void> {
  const rest = row.relations?.pageInfo.hasNextPage && parse(running.question.rest)
  while (rest && row.relations!.pageInfo.hasNextPage) {
    const variables = { id: row.id, after: row.relations!.pageInfo.endCursor }
    const { relations } = (await next<{ row: { relations: Relations } } & Pick<Page, 'meta'>>(running, rest, variables, origin)).row
    row.relations = { nodes: [...row.relations!.nodes, ...relations.nodes], pageInfo: relations.pageInfo }
  }
}

/** The file cannot be brought to its end. */
class Broken extends Error {}

/** A further answer, of the same data. */
async function next<Data extends Pick<Page, 'meta'>>(
  { source }: Running,
  document: DocumentNode,
  variables: Record<string, unknown>,
  { dataVersion }: Origin,
): Promise<Data> {
  const answer = await ask<Data>(source, document, variables)
  if ('error' in answer) throw new Broken(answer.error)
  const now = answer.data.meta.dataVersion
  if (now !== dataVersion) throw new Broken(`The data changed from ${dataVersion} to ${now} meanwhile. Export again.`)
  return answer.data
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
