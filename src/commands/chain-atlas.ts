#!/usr/bin/env node
import { Command } from 'commander'
import { readEnv } from '../env'
import { Refusal } from '../refusal'
import { addDiff } from './diff'
import { addHistory } from './history'
import { addLoad } from './load'
import { addReport } from './makeReport'
import { addSchema } from './schema'
import { addServe } from './serve'

/** The command line: one verb a file. Exit code 0: done; 2: `diff` found something; 1: refused or failed, with the reason on standard error. */
export async function run(argv: string[]): Promise<void> {
  const program = new Command('chain-atlas')
    .description('A knowledge-graph API over regional industrial policy, each fact traced to its paragraph.')
    .addHelpText('after', '\nThe environment variables are in the README: HOST, PORT, NEO4J_URI, TEXTS_DIR and more.')
    .showHelpAfterError('(chain-atlas --help lists the verbs)')
  addServe(program)
  addLoad(program)
  addDiff(program)
  addHistory(program)
  addReport(program)
  addSchema(program)
  try {
    readEnv()
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : (error as Error).stack}\n`)
    process.exitCode = 1
  }
}

if (require.main === module) void run(process.argv.slice(2))
