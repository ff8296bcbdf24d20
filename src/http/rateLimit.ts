import type { RequestHandler } from 'express'
import limiter from 'express-rate-limit'
import { refuse } from './refuse'

/** Lets each address ask so many requests a minute; with 0 any number. The state is this process' own. */
export function rateLimit(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next()
  return limiter({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request, response) => {
      refuse(
        request,
        response,
        429,
        'OVERLOADED',
        `From one address at most ${perMinute} requests a minute are answered. Please try again later.`,
      )
    },
  })
}
