import { type AddressInfo, createServer } from 'node:net'

/** A port of 127.0.0.1 that nothing listens on now: the preferred one, else any. */
export async function freePort(preferred: number): Promise<number> {
  return listenOnce(preferred).catch(() => listenOnce(0))
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const free = (server.address() as AddressInfo).port
      server.close(() => resolve(free))
    })
  })
}
