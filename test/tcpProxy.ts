import { connect, createServer, type Server, type Socket } from 'node:net'

/** What the way to the database does: lets everything through, slowly, later, nothing, or refuses connections. */
export type Way = 'open' | 'slow' | 'held' | 'silent' | 'refused'

/** A TCP proxy in front of a Neo4j, on a port of its own, that fails as networks do. */
export class TcpProxy {
  private server: Server | undefined
  private readonly sockets = new Set<Socket>()
  private way: Way = 'open'
  private cutNext = false
  port = 0

  constructor(public target: string) {}

  /** Opens the way, or changes it. Refused closes what is open too; silent keeps it, and nothing passes any more; what is held
   * passes when the way is open again. */
  async set(way: Way): Promise<void> {
    this.way = way
    if (way === 'refused') return this.close()
    for (const socket of this.sockets) if (way === 'held') socket.pause()
    for (const socket of this.sockets) if (way === 'open') socket.resume()
    if (!this.server) await this.listen()
  }

  /** Cuts all connections when the database next answers: in the middle of a question. */
  cutWhenAnswered(): void {
    this.cutNext = true
  }

  cut(): void {
    for (const socket of this.sockets) socket.destroy()
  }

  async close(): Promise<void> {
    const { server } = this
    this.server = undefined
    const closed = server && new Promise(resolve => server.close(resolve))
    this.cut()
    await closed
  }

  private listen(): Promise<void> {
    const server = createServer(socket => this.join(socket))
    this.server = server
    return new Promise(resolve =>
      server.listen(this.port, '127.0.0.1', () => {
        this.port = (server.address() as { port: number }).port
        resolve()
      }),
    )
  }

  private join(client: Socket): void {
    const { hostname, port } = new URL(this.target)
    const database = connect(Number(port), hostname)
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(socket)
      socket.on('close', () => {
        this.sockets.delete(socket)
        other.destroy()
      })
      socket.on('error', () => other.destroy())
      socket.on('data', data => this.pass(data, other, socket === database))
      if (this.way === 'held') socket.pause()
    }
  }

  private pass(data: Buffer, to: Socket, fromDatabase: boolean): void {
    if (fromDatabase && this.cutNext) {
      this.cutNext = false
      this.cut()
    } else if (this.way === 'slow') setTimeout(() => to.write(data), 100)
    else if (this.way !== 'silent') to.write(data)
  }
}
