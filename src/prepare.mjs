// Makes a clone runnable, as plain Node with nothing installed: dependencies, generated types, build, each only where its inputs changed.
// With arguments, hands over to the command line: `node src/prepare.mjs serve`.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const started = performance.now()
let running
let stopping = false

const [major, minor] = process.versions.node.split('.').map(Number)
const enough = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22
if (!enough) fail(`Chain Atlas needs Node 20.19 or newer, of 22 at least 22.12, but this is ${process.version}.`)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
await step('Installing dependencies', 'node_modules/.chain-atlas', ['package-lock.json'], process.version, [
  ['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
])
await step(
  'Generating types and building',
  'dist/.chain-atlas',
  ['src', 'schema', 'seeds/seeds.graphql', 'codegen.yml', 'tsconfig.json', 'package-lock.json'],
  '',
  [
    ['npm', 'run', '--silent', 'generate', '--', '--silent'],
    ['npm', 'run', '--silent', 'compile'],
  ],
)
await step('Building the pages', 'dist/explorer/.chain-atlas', ['src/explorer', 'README.md', 'test/questions', 'package-lock.json'], '', [
  ['npm', 'run', '--silent', 'pages'],
])
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop)

const argv = process.argv.slice(2)
if (argv.length) await createRequire(import.meta.url)(join(root, 'dist/commands/chain-atlas.js')).run(argv)

/** Runs the commands unless the stamp says that these inputs have been through them. */
async function step(what, stamp, inputs, also, commands) {
  const file = join(root, stamp)
  const now = checksum(inputs, also)
  if (existsSync(file) && readFileSync(file, 'utf8') === now) return
  const begun = performance.now()
  process.stderr.write(`${what} …\n`)
  rmSync(file, { force: true })
  for (const command of commands) await execute(what, command)
  writeFileSync(file, now)
  process.stderr.write(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)
}

function checksum(inputs, also) {
  const hash = createHash('sha256').update(also)
  const add = path => {
    const full = join(root, path)
    if (path.startsWith('src/generated')) return
    if (/\.[a-z]+$/.test(path)) hash.update(path).update(readFileSync(full))
    else for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
  }
  for (const input of inputs) add(input)
  return hash.digest('hex')
}

/** Output is shown only where the command fails, but for a line every ten seconds that says it is still at work. */
function execute(what, [program, ...args]) {
  return new Promise(resolve => {
    const output = []
    const alive = setInterval(() => process.stderr.write(`${what}: ${Math.round((performance.now() - started) / 1000)} s so far\n`), 10_000)
    running = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    running.stdout.on('data', data => output.push(data))
    running.stderr.on('data', data => output.push(data))
    running.on('error', error => fail(`${what} failed: ${program} could not be run (${error.message}).`))
    running.on('close', code => {
      clearInterval(alive)
      running = undefined
      if (stopping) return
      if (code !== 0)
        fail(`${Buffer.concat(output).toString().trim()}\n${what} failed (${[program, ...args].join(' ')}: exit code ${code}).`)
      resolve()
    })
  })
}

/** Ends the command and all that it started, and only then this process: the next start must not meet them. */
function stop() {
  if (stopping) return
  stopping = true
  const end = () => {
    process.stderr.write('Stopped before the start was complete; the next start goes on from here.\n')
    process.exit(0)
  }
  if (!running) return end()
  running.on('close', end)
  process.kill(-running.pid, 'SIGKILL') // npm would first finish what it has begun; an install cut off is begun anew by the next start
}

function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
