import { join } from 'node:path'
import type { Source } from './ask'
import { Completer } from './composer/completer'
import { Executor, type Mode } from './composer/executor'
import { readLibrary } from './composer/library'
import { type Candidate, References } from './composer/references'
import { Request } from './composer/request'
import { attachResolvers } from './composer/resolvers'
import { createRun, type Graph, type Run, type RunOptions, type Tally } from './composer/statements'
import { unavailable } from './errors'
import { computedFields } from './fields/index'
import { createLog, type Log } from './observe/log'
import { kindsOf, readSchema, root } from './schema'
import { cypher } from './seed/cypher'

/** How questions are to be answered. */
export interface SourceOptions {
  /** The folder with the source texts, to quote from. */
  textsDir?: string | undefined
  mode?: Mode
  /** Says why there is no answer yet; null once there is. */
  notReady?: () => string | null
  /** Told of every statement before it is sent: tests count them. */
  onStatement?: (text: string, parameters: Record<string, unknown>) => void
  /** How statements are run. */
  statements?: Pick<RunOptions, 'gate' | 'timeoutMs'>
  /** Where unexpected errors go; otherwise standard error. */
  log?: Log
}

/** The API, and what completes its answers. */
export interface Api extends Source {
  completer: Completer
}

/** The API on a graph, which may be another one later: each request keeps the one it began with. */
export function createSource(graph: () => Graph, options: SourceOptions = {}): Api {
  const schema = readSchema()
  const library = readLibrary(join(root, 'cypher'), computedFields)
  const executor = new Executor(library, options.mode ?? 'composed')
  attachResolvers(schema, library, executor)
  const kinds = kindsOf(schema)
  const names = cypher('names')
  return {
    schema,
    completer: new Completer(schema, executor),
    log: options.log ?? createLog('error', line => process.stderr.write(line)),
    context: async signal => {
      const tally: Tally = { cost: 0, statements: [] }
      const run = options.notReady?.()
        ? refuse
        : createRun(graph(), { ...options.statements, onStatement: options.onStatement, signal, tally })
      const lookUp = async (keys: readonly string[]) => (await run(names, { keys })).map(toCandidate)
      return { request: new Request(run, new References(lookUp, kinds), tally), textsDir: options.textsDir }
    },
  }
}

/** While the server is not ready, questions are refused at once; what needs no data is answered. */
const refuse: Run = () => Promise.reject(unavailable())

const toCandidate = ([key, id, name, type]: unknown[]) => ({ key, id, name, type }) as Candidate & { key: string }
