/**
 * What each server that is measured does around its own: it connects to the database that its first argument names, tells measure.mjs where it
 * listens, on request how many statements it has sent, and ends with it. `start` is given the driver and resolves with the server's address.
 */
export async function serveTarget(neo4j, start) {
  const [uri, _name, watched] = process.argv.slice(2)
  let statements = 0
  const logger = (_level, message) => {
    if (/ C: RUN /.test(message)) statements++
  }
  const driver = neo4j.driver(uri, undefined, {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 100,
    ...(watched && { logging: { level: 'debug', logger } }),
  })
  const url = await start(driver)
  process.on('message', () => process.send({ statements }))
  process.on('disconnect', () => process.exit())
  process.send({ url })
}
