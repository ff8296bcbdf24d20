// From the build that npm test makes first: opens a database as the server does, tells on standard output where it is, and closes it when asked to end.
const { openDatabase } = require('../../dist/database/database.js')
const { readEnv } = require('../../dist/env.js')
const { terminal } = require('../../dist/commands/report.js')

const interrupt = new AbortController()
process.once('SIGTERM', () => interrupt.abort(new Error('asked to end')))

openDatabase(readEnv(), terminal, interrupt.signal).then(
  async database => {
    process.stdout.write(`${database.uri}\n`)
    const stay = setInterval(() => {}, 60_000)
    await new Promise(resolve => (interrupt.signal.aborted ? resolve() : interrupt.signal.addEventListener('abort', resolve)))
    clearInterval(stay)
    await database.stop()
  },
  error => {
    process.stderr.write(`${error.name}: ${error.message}\n`)
    process.exitCode = 1
  },
)
