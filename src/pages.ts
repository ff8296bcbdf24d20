import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Response, type Router } from 'express'
import { root } from './schema'

/** The web pages as they are built from `src/explorer`: `/graphiql/` and the files they load from `/assets/`. What is not among them is left to the next handler. */
export function pages(folder = join(root, 'dist', 'explorer')): Router {
  const router = express.Router()
  router.use(express.static(folder, { setHeaders: (response, path) => protect(response, path.startsWith(join(folder, 'assets'))) }))
  router.get('/graphiql', (_request, response, next) => {
    if (existsSync(folder)) return next()
    response.status(503).json({ error: 'The page is not built. Build it with: npm run build' })
  })
  return router
}

/** Nothing but what this server sends may run or be loaded; the editor sets its styles itself. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The names of assets change with what is in them, so they are kept; a page is asked for again each time. */
function protect(response: Response, asset: boolean): void {
  response.set({
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': asset ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
}
