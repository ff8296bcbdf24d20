// Takes the lock of each folder named on a line of standard input, keeps it, and tells how that went.
const { createInterface } = require('node:readline')
const { takeLock } = require('../../dist/database/lock.js')

process.stdout.write('ready\n')
createInterface({ input: process.stdin }).on('line', async dir => {
  process.stdout.write(`${(await takeLock(dir)) ? 'taken' : 'not taken'}\n`)
})
