import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Service } from './service'

/** An HTTP server that closes slow and idle connections, and refuses what is no HTTP in a few words of JSON. */
export function createHttp({ headersMs, receiveMs, idleMs }: Service): Server {
  const http = createServer({
    headersTimeout: headersMs,
    requestTimeout: receiveMs,
    keepAliveTimeout: idleMs,
    // how often Node looks for what is over its time
    connectionsCheckingInterval: Math.min(1_000, headersMs),
  })
  http.on('clientError', (error: NodeJS.ErrnoException, socket) => answer(socket, error.code))
  return http
}

const answers: Record<string, [status: number, code: string, message: string]> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'HEADERS_TOO_LARGE',
    'The headers and the address must be at most 16 KB. Send the query in the body of a POST.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'REQUEST_TIMEOUT', 'The request was not sent in time.'],
}

function answer(socket: Duplex, reason: string | undefined): void {
  if (!socket.writable || reason === 'ECONNRESET') return void socket.destroy()
  const [status, code, message] = answers[reason ?? ''] ?? [400, 'BAD_REQUEST', 'This is no HTTP request that can be read.']
  const body = JSON.stringify({ error: message, code })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}
