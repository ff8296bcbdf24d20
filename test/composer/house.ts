import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, graphql } from 'graphql'
import { Executor, type Mode, Request } from '../../src/composer/executor'
import { type ComputedField, readLibrary } from '../../src/composer/library'
import { References } from '../../src/composer/references'
import { attachResolvers, propertyResolver } from '../../src/composer/resolvers'
import { createRun } from '../../src/composer/statements'
import type { Database } from '../../src/database/database'
import { throwAway, write } from '../throwAway'

const computed: Record<string, ComputedField> = {
  'City.label': {
    needs: ['name', 'founded'],
    resolve: ({ name, founded }: { name: string; founded: number | null }) => `${name} (${founded ?? 'unknown'})`,
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

/** The small world of `schema.graphql` on a Neo4j of its own. */
export interface House {
  ask(mode: Mode, query: string, variables?: Record<string, unknown>): Promise<Answer>
  stop(): Promise<void>
}

export async function openHouse(): Promise<House> {
  const database = await throwAway()
  await write(database, 'CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE')
  await write(database, readFileSync(join(__dirname, 'graph.cypher'), 'utf8'))
  const worlds = { composed: world(database, 'composed'), batched: world(database, 'batched') }
  return { ask: (mode, query, variables) => worlds[mode](query, variables), stop: () => database.stop() }
}

function world(database: Database, mode: Mode) {
  const schema = buildSchema(readFileSync(join(__dirname, 'schema.graphql'), 'utf8'))
  const library = readLibrary(join(__dirname, 'cypher'), computed)
  attachResolvers(schema, library, new Executor(library, mode))
  return async (source: string, variableValues: Record<string, unknown> = {}): Promise<Answer> => {
    const texts: string[] = []
    const run = createRun(database, { onStatement: text => void texts.push(text) })
    const request = new Request(run, new References(async () => [], new Map()))
    const contextValue = { request, textsDir: undefined }
    const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue, fieldResolver: propertyResolver })
    return { data: JSON.parse(JSON.stringify(data ?? null)), errors: errors.map(e => e.message), statements: texts.length, texts }
  }
}
