// The peer: the Neo4j GraphQL library on Apollo Server. A program of its own, with packages of its own, which measure.mjs starts.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { startStandaloneServer } from '@apollo/server/standalone'
import { serveTarget } from '../measure/target.mjs'

// CommonJS: an import would bring a second copy of graphql's classes
const { Neo4jGraphQL } = createRequire(import.meta.url)('@neo4j/graphql')
const neo4j = createRequire(import.meta.url)('neo4j-driver')

await serveTarget(neo4j, async driver => {
  const schema = await new Neo4jGraphQL({ typeDefs: typeDefs(), driver }).getSchema()
  const server = new ApolloServer({ schema, plugins: [ApolloServerPluginCacheControlDisabled()] })
  const context = async () => ({ sessionConfig: { database: 'neo4j' } })
  const { url } = await startStandaloneServer(server, { context, listen: { host: '127.0.0.1', port: 0 } })
  return `${url}graphql`
})

/** The type definitions, with the statements that stand in files of their own. */
function typeDefs() {
  const read = file => readFileSync(new URL(file, import.meta.url), 'utf8')
  return read('typeDefs.graphql').replace(/statement: "([\w/]+\.cypher)"/g, (_, file) => `statement: """${read(`../${file}`)}"""`)
}
