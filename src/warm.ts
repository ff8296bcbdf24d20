import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import { ask } from './ask'
import { Request } from './composer/request'
import { createRun, type Graph, type Run } from './composer/statements'
import { createLog } from './observe/log'
import { root } from './schema'
import { createSource } from './source'

/** A question to be planned; variables as JSON. */
export interface Question {
  query: string
  variables?: string
}

/**
 * Has the database plan questions one after another, so that whoever asks one does not wait for that: it can take seconds. Plans only, reads
 * nothing; the names in a question need not be in the graph. Ends early when the signal is aborted; never fails.
 */
export async function warm(graph: Graph, questions: Iterable<Question>, signal: AbortSignal): Promise<void> {
  const { schema, log } = createSource(() => graph, { log: createLog('silent') })
  const context = async () => ({ request: new Request(planning(graph), anything), textsDir: undefined })
  for (const { query, variables } of questions) {
    if (signal.aborted) return
    await ask({ schema, context, log }, parse(query), variables ? JSON.parse(variables) : {})
  }
}

/** The README's questions, as the pages' build writes them beside them. */
export function exampleQuestions(): Question[] {
  const file = join(root, 'dist', 'explorer', 'questions.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** Explains each statement; the answer is that of an empty graph. */
function planning(graph: Graph): Run {
  const run = createRun(graph)
  return async (text, parameters) => {
    await run(`EXPLAIN ${text}`, parameters)
    return [[null, []]]
  }
}

/** Takes every name for that of something. */
const anything = { resolve: async () => 'any:thing', present: async () => new Map<string, string>() }
