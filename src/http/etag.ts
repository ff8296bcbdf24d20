import { createHash } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { DataVersion } from './dataVersion'

/**
 * Answers to GET carry an ETag of the question and the version of the data: who has the answer already gets 304, and nothing is asked. The day
 * is part of it, for what holds today. Answers with errors carry none.
 */
export function etag(dataVersion: DataVersion): RequestHandler {
  return (request, response, next) => (request.method === 'GET' ? tagged(request, response, next) : next())

  async function tagged(request: Request, response: Response, next: NextFunction): Promise<void> {
    const version = await dataVersion()
    if (version === undefined) return next()
    const day = new Date().toISOString().slice(0, 10)
    const tag = `W/"${createHash('sha256')
      .update(JSON.stringify([version, day, request.url, request.headers.accept]))
      .digest('base64url')
      .slice(0, 27)}"`
    response.set({ ETag: tag, 'Cache-Control': 'no-cache' })
    response.vary('Accept')
    if (isKnown(tag, request.headers['if-none-match'])) return void response.status(304).end()
    const send = response.send.bind(response)
    response.send = body => {
      if (response.statusCode !== 200 || String(body).startsWith('{"errors"')) response.removeHeader('ETag')
      return send(body)
    }
    next()
  }
}

/** Whether a client has the answer of this tag. What else it says of caching does not matter: the tag changes with the data. */
function isKnown(tag: string, known: string | undefined): boolean {
  return known !== undefined && (known.trim() === '*' || known.split(/\s*,\s*/).includes(tag))
}
