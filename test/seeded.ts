import type { AddressInfo } from 'node:net'
import { quiet } from '../src/commands/report'
import type { Mode } from '../src/composer/executor'
import { type Database, openDatabase } from '../src/database/database'
import { readEnv } from '../src/env'
import { type ChainAtlasServer, createServer } from '../src/server'

/** The seeded Neo4j that global set-up started, for suites that only read. */
export const openSeeded = (): Promise<Database> => openDatabase(readEnv(), quiet)

/** A real server over the seeded Neo4j, asked by a real HTTP client. */
export interface Api {
  ask(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ status: number; body: { data?: unknown; errors?: GraphQLAnswerError[] }; statements: number }>
  /** The statements of the last question. */
  statements(): { text: string; parameters: Record<string, unknown> }[]
  url: string
  stop(): Promise<void>
}

export interface GraphQLAnswerError {
  message: string
  path?: (string | number)[]
  extensions: { code: string } & Record<string, unknown>
}

/** Starts a server that answers in this mode; `textsDir` holds the texts to quote from, `topojson` is an operator's own map. */
export async function openApi(database: Database, mode: Mode, textsDir?: string, topojson?: string): Promise<Api> {
  let statements: ReturnType<Api['statements']> = []
  const server = await createServer(() => database, {
    mode,
    textsDir,
    topojson,
    onStatement: (text, parameters) => void statements.push({ text, parameters }),
  })
  const url = await listen(server)
  return {
    url,
    statements: () => statements,
    stop: () => server.stop(),
    async ask(query, variables) {
      statements = []
      const headers = { 'content-type': 'application/json' }
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
      return { status: response.status, body: (await response.json()) as never, statements: statements.length }
    },
  }
}

function listen({ http }: ChainAtlasServer): Promise<string> {
  return new Promise(resolve => http.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(http.address() as AddressInfo).port}`)))
}
