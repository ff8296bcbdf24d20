import type { RequestHandler } from 'express'

const headers = {
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** The headers that every answer has; pages widen the policy to what they load from here. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
  for (const name in headers) response.setHeader(name, headers[name as keyof typeof headers])
  next()
}
