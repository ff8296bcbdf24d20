import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** The little of a Bolt server that says who it is: it calls itself `agent` in answer to the greeting, and answers each later message with success. */
export async function boltServer(agent: string, port = 0): Promise<{ uri: string; close(): void }> {
  const welcome = success({ server: agent, connection_id: 'stand-in' })
  return tcpServer(socket => {
    let rest = Buffer.alloc(0)
    let greeted = false
    let answer = welcome
    socket.on('data', data => {
      rest = Buffer.concat([rest, data])
      if (!greeted && rest.length >= 20) {
        socket.write(Buffer.from([0, 0, 4, 5]))
        rest = rest.subarray(20)
        greeted = true
      }
      // A message ends with an empty chunk; what these hold has no two zero bytes in a row otherwise.
      for (let end = rest.indexOf('\0\0'); greeted && end >= 0; end = rest.indexOf('\0\0')) {
        socket.write(answer)
        answer = success({ type: 'r' })
        rest = rest.subarray(end + 2)
      }
    })
  }, port)
}

/** A server on 127.0.0.1 that treats each connection so. */
export async function tcpServer(serve: (socket: Socket) => void, port = 0): Promise<{ uri: string; close(): void }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer(socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    serve(socket)
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const close = () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { uri: `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

// SUCCESS {...metadata, fields: []} in PackStream, as one chunk and the end of the message.
function success(metadata: Record<string, string>): Buffer {
  const text = (value: string) => Buffer.concat([Buffer.from([0xd0, value.length]), Buffer.from(value)])
  const pairs = [...Object.entries(metadata).flat().map(text), text('fields'), Buffer.from([0x90])]
  const body = Buffer.concat([Buffer.from([0xb1, 0x70, 0xa1 + Object.keys(metadata).length]), ...pairs])
  return Buffer.concat([Buffer.from([0, body.length]), body, Buffer.from([0, 0])])
}
