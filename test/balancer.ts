import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small balancer: passes each request on to the next server that says it is ready, and never tries one twice. */
export class Balancer {
  private readonly ready = new Set<string>()
  private readonly servers = new Set<string>()
  private readonly asking = setInterval(() => void this.look(), 100)
  private turn = 0
  private http: Server | undefined

  async listen(): Promise<string> {
    const http = createServer((incoming, outgoing) => {
      const all = [...this.ready]
      const to = all[this.turn++ % all.length]
      if (!to) return void outgoing.writeHead(502).end('no server is ready')
      const onward = request(`${to}${incoming.url}`, { method: incoming.method!, headers: incoming.headers }, answer => {
        outgoing.writeHead(answer.statusCode!, answer.headers)
        answer.pipe(outgoing)
      })
      onward.on('error', error => void outgoing.writeHead(502).end(error.message))
      incoming.pipe(onward)
    })
    this.http = http
    await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  }

  /** Takes a server in; resolves when it is ready. */
  async add(url: string): Promise<void> {
    this.servers.add(url)
    while (!this.ready.has(url)) await this.look()
  }

  remove(url: string): void {
    this.servers.delete(url)
    this.ready.delete(url)
  }

  close(): void {
    clearInterval(this.asking)
    this.http?.close()
    this.http?.closeAllConnections()
  }

  private async look(): Promise<void> {
    await Promise.all(
      [...this.servers].map(async url => {
        const says = await fetch(`${url}/health/ready`).then(
          answer => answer.text(),
          () => 'gone',
        )
        if (says.includes('"ready"') && this.servers.has(url)) this.ready.add(url)
        // a busy machine may be late once with an answer; only a server that stops is left out
        if (/gone|stopping/.test(says)) this.ready.delete(url)
      }),
    )
  }
}
