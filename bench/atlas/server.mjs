// Chain Atlas itself, on a database that is up: named `cached` with its response cache, else without. measure.mjs starts it.
import { createRequire } from 'node:module'
import { serveTarget } from '../measure/target.mjs'

const require = createRequire(import.meta.url)
const { standardService } = require('../../dist/http/service.js')
const { createServer } = require('../../dist/server.js')

const service = { ...standardService, ...(process.argv[3] !== 'cached' && { cacheMb: 0 }) }

await serveTarget(require('neo4j-driver'), async driver => {
  const { http } = await createServer(() => ({ driver, name: 'neo4j' }), { service })
  await new Promise((done, fail) => http.once('error', fail).listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${http.address().port}/graphql`
})
