// Takes the lock of each folder named on a line of standard input, keeps it, and tells how that went.
require('./typescript.cjs')
const { createInterface } = require('node:readline')
const { takeLock } = require('../../src/database/lock.ts')

process.stdout.write('ready\n')
createInterface({ input: process.stdin }).on('line', async dir => {
  process.stdout.write(`${(await takeLock(dir)) ? 'taken' : 'not taken'}\n`)
})
