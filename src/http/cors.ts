import type { RequestHandler } from 'express'

/** Lets pages of these origins ask the API; all others cannot. `*` is any origin. Credentials are never allowed. */
export function cors(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers
    if (origins.length > 0) response.vary('Origin')
    const allowed = origin !== undefined && (origins.includes(origin) || origins.includes('*'))
    if (allowed) {
      response.setHeader('Access-Control-Allow-Origin', origin)
      response.setHeader('Access-Control-Expose-Headers', 'ETag, Retry-After, X-Data-Version, X-Request-Id')
    }
    if (request.method !== 'OPTIONS') return next()
    if (allowed) {
      response.setHeader('Access-Control-Allow-Methods', 'GET, POST')
      response.setHeader('Access-Control-Allow-Headers', 'Content-Type, Apollo-Require-Preflight, X-Apollo-Operation-Name')
      response.setHeader('Access-Control-Max-Age', '600')
    }
    response.status(204).end()
  }
}
