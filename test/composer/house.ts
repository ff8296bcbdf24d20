import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type ExecutionResult, execute, type OperationDefinitionNode, parse, validate } from 'graphql'
import { Completer } from '../../src/composer/completer'
import { Executor, type Mode } from '../../src/composer/executor'
import { type ComputedField, readLibrary } from '../../src/composer/library'
import { References } from '../../src/composer/references'
import { Request } from '../../src/composer/request'
import { attachResolvers, propertyResolver } from '../../src/composer/resolvers'
import { createRun } from '../../src/composer/statements'
import type { Database } from '../../src/database/database'
import { throwAway, write } from '../throwAway'

const computed: Record<string, ComputedField> = {
  'City.label': {
    needs: ['name', 'founded'],
    // at once, or later; of the city `odd` not at all
    resolve: ({ name, founded }: { name: string; founded: number | null }) => {
      if (name === 'odd') return Promise.reject(new Error('no label'))
      return founded === null ? Promise.resolve(`${name} (unknown)`) : `${name} (${founded})`
    },
  },
  'Query.home': { needs: [], resolve: () => ({ id: 'city:a', name: 'home', founded: 1 }) },
}

/** An answer as JSON shows it, and how many statements it took. */
export interface Answer {
  data: unknown
  errors: string[]
  statements: number
  /** The statements themselves. */
  texts: string[]
}

/** Composed, and complete as it is read where that is possible; composed or batched, and completed by graphql-js. */
export type Way = 'complete' | Mode

/** The small world of `schema.graphql` on a Neo4j of its own. */
export interface House {
  ask(way: Way, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** Has something in the graph as long as `work` runs. */
  having(cypher: string, work: () => Promise<void>): Promise<void>
  stop(): Promise<void>
}

export async function openHouse(): Promise<House> {
  const database = await throwAway()
  await write(database, 'CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE')
  await write(database, readFileSync(join(__dirname, 'graph.cypher'), 'utf8'))
  const worlds = { complete: world(database, 'complete'), composed: world(database, 'composed'), batched: world(database, 'batched') }
  const having = async (cypher: string, work: () => Promise<void>) => {
    await write(database, `CREATE ${cypher}`)
    await work().finally(() => write(database, `MATCH ${cypher} DETACH DELETE odd`))
  }
  return { ask: (way, query, variables) => worlds[way](query, variables), having, stop: () => database.stop() }
}

function world(database: Database, way: Way) {
  const schema = buildSchema(readFileSync(join(__dirname, 'schema.graphql'), 'utf8'))
  const library = readLibrary(join(__dirname, 'cypher'), computed)
  const executor = new Executor(library, way === 'batched' ? way : 'composed')
  attachResolvers(schema, library, executor)
  const completer = way === 'complete' ? new Completer(schema, executor) : undefined
  return async (source: string, variableValues: Record<string, unknown> = {}): Promise<Answer> => {
    const texts: string[] = []
    const run = createRun(database, { onStatement: text => void texts.push(text) })
    const request = new Request(run, new References(async () => [], new Map()))
    const contextValue = { request, textsDir: undefined }
    const document = parse(source)
    const operation = document.definitions[0] as OperationDefinitionNode
    const invalid = validate(schema, document)
    const answer = async () => {
      if (invalid.length > 0) return { data: null, errors: invalid }
      const data = await completer?.answer(document, operation, variableValues, contextValue)
      return data ? { data } : execute({ schema, document, variableValues, contextValue, fieldResolver: propertyResolver })
    }
    const { data, errors = [] }: ExecutionResult = await answer()
    return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors.map(e => e.message), statements: texts.length, texts }
  }
}
