#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { Command } from 'commander'
import { readEnv } from '../env'
import { Refusal } from '../refusal'
import { addCheck } from './check'
import { addCompare } from './compare'
import { addDiff } from './diff'
import { addExport } from './export'
import { addHistory } from './history'
import { addList } from './list'
import { addLoad } from './load'
import { addReport } from './makeReport'
import { addRemove } from './remove'
import { addSchema } from './schema'
import { addServe } from './serve'
import { addUndo } from './undo'

/** The command line: one verb a file. Exit code 0: done; 2: `diff` or `compare` found something; 1: refused or failed, with the reason on standard error. */
export async function run(argv: string[]): Promise<void> {
  // V8 lets what is kept grow fourfold before it collects; with less than twice, memory stays level at hardly more processor time
  setFlagsFromString('--heap-growing-percent=80')
  const program = new Command('chain-atlas')
    .description('A knowledge-graph API over regional industrial policy, each fact traced to its paragraph.')
    .addHelpText('after', '\nThe environment variables are in the README: HOST, PORT, NEO4J_URI, TEXTS_DIR and more.')
    .showHelpAfterError('(chain-atlas --help lists the verbs)')
  addServe(program)
  addLoad(program)
  addCheck(program)
  addDiff(program)
  addCompare(program)
  addList(program)
  addRemove(program)
  addExport(program)
  addHistory(program)
  addUndo(program)
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
