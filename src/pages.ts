import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { type RequestHandler, type Response, type Router } from 'express'
import { root } from './schema'

/** Where the pages are built, and an operator's own TopoJSON of districts, if there is one. */
export interface PagesOptions {
  folder?: string
  topojson?: string | undefined
}

/**
 * The web pages as they are built from `src/explorer`: the explorer at `/` and its addresses, `/graphiql/`, and the files they load from
 * `/assets/`. What is not among them is left to the next handler.
 */
export function pages({ folder = join(root, 'dist', 'explorer'), topojson }: PagesOptions = {}): Router {
  const router = express.Router()
  router.use(compression())
  router.get(ADDRESS, explorer(join(folder, 'atlas', 'index.html')))
  router.get('/districts.topojson', (_request, response) => {
    if (topojson) response.type('json').sendFile(topojson)
    else response.status(204).end() // to have none is no error
  })
  router.use(
    express.static(folder, {
      setHeaders: (response, path) =>
        protect(response, path.startsWith(join(folder, 'assets')), path.startsWith(join(folder, 'graphiql')) ? EDITOR : STRICT),
    }),
  )
  router.get('/graphiql', (_request, response, next) => (existsSync(folder) ? next() : notBuilt(response)))
  return router
}

/** What the explorer answers to: its views, the chain of an industry, and each kind of entity with the rest of the entity's id. */
const ADDRESS = new RegExp(
  `^/(?:${[
    '(?:search|chain|map|border|compare|responsibilities|gaps|enterprises)?',
    '(?:chain|district|zone|industry|segment|park|enterprise|project|department|platform|programme|policy|measure|target|document)/[^/]+',
  ].join('|')})$`,
)

/** Sends the one page that all addresses have; what it loads lies beside `/`, however deep the address. */
function explorer(file: string): RequestHandler {
  return ({ path }, response) => {
    if (!existsSync(file)) return notBuilt(response)
    const page = readFileSync(file, 'utf8')
    protect(response, false, STRICT)
    const body = path.includes('/', 1) ? page : page.replaceAll('"../assets/', '"assets/')
    response.set('ETag', `W/"${createHash('sha256').update(body).digest('base64url')}"`)
    response.type('html').send(body)
  }
}

function notBuilt(response: Response): void {
  response.status(503).json({ error: 'The page is not built. Build it with: npm run build' })
}

/** Nothing but what this server sends may run or be loaded. */
const policy = (style: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src ${style}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const STRICT = policy("'self'")
/** GraphiQL's editor sets its styles itself. */
const EDITOR = policy("'self' 'unsafe-inline'")

/** The names of assets change with what is in them, so they are kept; a page is asked for again each time. */
function protect(response: Response, asset: boolean, contentPolicy: string): void {
  response.set({
    'Content-Security-Policy': contentPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': asset ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
}
