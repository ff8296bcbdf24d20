#!/usr/bin/env node
// Starts Neo4j on a store that import.mjs made, and the API on top of it, until Ctrl-C. Loads nothing.
import { resolve } from 'node:path'
import { Command } from 'commander'
import { terminal } from '../dist/commands/report.js'
import { untilSignal } from '../dist/commands/signal.js'
import { readEnv } from '../dist/env.js'
import { createServer } from '../dist/server.js'
import { memory, startStore } from './store/neo4j.mjs'

const program = new Command('serve.mjs')
  .description('Serve the API on a store, on 127.0.0.1, until Ctrl-C')
  .argument('<store>', 'the folder that import.mjs was given as --home')
  .option('--port <number>', 'of the API; a free one where it is left out', Number, 0)
  .option('--heap <size>', "Neo4j's memory for questions", memory.heap)
  .option('--page-cache <size>', "Neo4j's memory for the store", memory.pageCache)
  .option('--writable', 'let the store be written; else nothing can be loaded over it')
  .showHelpAfterError()
  .parse()

try {
  await untilSignal(serve)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function serve(signal) {
  const database = await startStore(resolve(program.args[0]), readEnv(), terminal, { ...program.opts(), signal })
  const server = await createServer(() => database)
  try {
    await new Promise((done, fail) => server.http.once('error', fail).listen(program.opts().port, '127.0.0.1', done))
    console.log(`http://127.0.0.1:${server.http.address().port}/graphql on ${database.uri}`)
    await new Promise(done => signal.addEventListener('abort', done, { once: true }))
  } finally {
    await server.stop()
    await database.stop()
  }
}
