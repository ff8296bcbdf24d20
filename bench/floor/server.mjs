// The floor: the API's schema on Apollo Server, each root field one statement written by hand for one question. measure.mjs starts it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { serveTarget } from '../measure/target.mjs'

// CommonJS, as the schema: an import would bring a second copy of graphql's classes
const require = createRequire(import.meta.url)
const { ApolloServer } = require('@apollo/server')
const { ApolloServerPluginCacheControlDisabled } = require('@apollo/server/plugin/disabled')
const { startStandaloneServer } = require('@apollo/server/standalone')
const neo4j = require('neo4j-driver')
const { readSchema } = require('../../dist/schema.js')

await serveTarget(neo4j, async driver => {
  const schema = readSchema()
  const fields = schema.getQueryType().getFields()
  for (const field of ['enterprise', 'anchors', 'chainMap', 'industry', 'district', 'search'])
    fields[field].resolve = (_parent, _arguments, _context, { operation, variableValues }) =>
      answer(driver, operation.name.value, variableValues)
  const server = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] })
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } })
  return `${url}graphql`
})

const statements = new Map()

async function answer(driver, operation, variables) {
  if (!statements.has(operation)) statements.set(operation, readStatement(operation))
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ, fetchSize: -1 })
  try {
    const { records } = await session.run(statements.get(operation), variables)
    return records[0]?.get('answer') ?? null
  } finally {
    await session.close()
  }
}

function readStatement(operation) {
  return readFileSync(new URL(`${operation[0].toLowerCase()}${operation.slice(1)}.cypher`, import.meta.url), 'utf8')
}
