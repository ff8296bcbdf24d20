/*
 * Loads a dataset with the build and, when the statement of a number has been sent, kills a process, itself or the Neo4j, or tells its parent, which
 * has something else go wrong then, and waits for its word before it goes on.
 *   node loader.cjs FOLDER URI PASSWORD [NUMBER PID|self|parent]
 * Undisturbed it prints how many statements it sent, and which of these numbers is that of the commit.
 */
const { connect } = require('../../dist/database/driver')
const { fillDatabase, readDataset } = require('../../dist/seed/load')

const [folder, uri, password, number, victim] = process.argv.slice(2)
const report = { say() {}, bar: () => ({ at() {}, end() {} }) }
let statements = 0
let commit = 0

/** Something to wait for where the parent was told. */
function tick() {
  if (++statements !== Number(number)) return undefined
  if (victim !== 'parent') return void process.kill(victim === 'self' ? process.pid : Number(victim), 'SIGKILL')
  process.send('sent')
  return new Promise(resolve => process.once('message', resolve))
}

/** Counts what is sent through a driver, session or transaction, and each commit as one. */
function watch(target) {
  const watched = {
    run: send,
    executeQuery: send,
    session: (...args) => watch(target.session(...args)),
    executeWrite: (work, config) => target.executeWrite(async tx => last(await work(watch(tx))), config),
  }
  function send(...args) {
    const answer = (target.executeQuery && !target.run ? target.executeQuery : target.run).apply(target, args)
    const told = tick()
    return told ? told.then(() => answer) : answer
  }
  async function last(result) {
    await tick()
    commit = statements
    return result
  }
  return new Proxy(target, {
    get(_, key) {
      const own = target[key]
      if (typeof own !== 'function') return own
      return watched[key] ?? own.bind(target)
    },
  })
}

async function load() {
  const driver = connect(uri, 'neo4j', password)
  try {
    await fillDatabase(watch(driver), 'neo4j', await readDataset(folder), report)
    process.stdout.write(JSON.stringify({ statements, commit }))
  } finally {
    await driver.close()
  }
}

load().catch(error => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
