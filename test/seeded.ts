import type { AddressInfo } from 'node:net'
import { quiet } from '../src/commands/report'
import type { Mode } from '../src/composer/executor'
import { type Database, openDatabase } from '../src/database/database'
import { readEnv } from '../src/env'
import { standardService } from '../src/http/service'
import { type ChainAtlasServer, createServer, type ServerOptions } from '../src/server'

/** The seeded Neo4j that global set-up started, for suites that only read. */
export const openSeeded = (): Promise<Database> => openDatabase(readEnv(), quiet)

/** A real server over the seeded Neo4j, asked by a real HTTP client. */
export interface Api {
  ask(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ status: number; body: { data?: unknown; errors?: GraphQLAnswerError[] }; cost?: number | undefined; statements: number }>
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

/** Starts a server that answers in this mode; `textsDir` holds the texts to quote from. */
export async function openApi(database: Database, mode: Mode, textsDir?: string, options: ServerOptions = {}): Promise<Api> {
  let statements: ReturnType<Api['statements']> = []
  const server = await createServer(() => database, {
    log() {},
    // a question asked again is to be answered again: its statements are counted
    service: { ...standardService, cacheMb: 0 },
    ...options,
    mode,
    textsDir,
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
      const { extensions, ...body } = (await response.json()) as { extensions?: { cost: number } }
      return { status: response.status, body, cost: extensions?.cost, statements: statements.length }
    },
  }
}

function listen({ http }: ChainAtlasServer): Promise<string> {
  return new Promise(resolve => http.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(http.address() as AddressInfo).port}`)))
}
