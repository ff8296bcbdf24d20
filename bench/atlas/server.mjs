// Chain Atlas itself, on a database that is up. measure.mjs starts it.
import { createRequire } from 'node:module'
import { serveTarget } from '../measure/target.mjs'

const require = createRequire(import.meta.url)
const { createServer } = require('../../dist/server.js')

await serveTarget(require('neo4j-driver'), async driver => {
  const { http } = await createServer(() => ({ driver, name: 'neo4j' }))
  await new Promise((done, fail) => http.once('error', fail).listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${http.address().port}/graphql`
})
