import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { Graph } from '../composer/statements'
import { bookmarkNow } from '../database/bookmarks'
import { root } from '../schema'
import { today } from './today'

const { version: release } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

/**
 * Answers to GET carry an ETag of the question, of where the database stands and of this program's release: who has the answer already gets 304,
 * and it is not made again. The day is part of it, for what holds today. Answers with errors carry none.
 */
export function etag(graph: () => Graph): RequestHandler {
  return (request, response, next) => (request.method === 'GET' ? tagged(request, response, next) : next())

  async function tagged(request: Request, response: Response, next: NextFunction): Promise<void> {
    const bookmark = await bookmarkNow(graph())
    if (bookmark === undefined) return next()
    const tag = `W/"${createHash('sha256')
      .update(JSON.stringify([bookmark, release, today(), request.url, request.headers.accept]))
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
