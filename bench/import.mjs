#!/usr/bin/env node
// Builds a Neo4j store from a dataset as the loader builds one, but with more memory, and leaves it ready for serve.mjs.
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { terminal } from '../dist/commands/report.js'
import { readEnv } from '../dist/env.js'
import { completeImport, importRows } from '../dist/import/importRows.js'
import { cypher, namedRules } from '../dist/seed/cypher.js'
import { fill } from '../dist/seed/fill.js'
import { readDataset } from '../dist/seed/load.js'
import { rowsOf } from '../dist/seed/rows.js'
import { emptyDifference } from '../dist/version/difference.js'
import { buildHome, memory, startStore } from './store/neo4j.mjs'

const program = new Command('import.mjs')
  .description('Build a Neo4j store from a dataset of tables')
  .argument('<dataset>', 'a folder that generate.mjs made')
  .requiredOption('--home <folder>', 'where the store goes: a folder that is new or empty')
  .showHelpAfterError()
  .parse()

try {
  await build(resolve(program.args[0]), resolve(program.opts().home))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function build(folder, home) {
  if (existsSync(join(home, 'data'))) throw new Error(`--home must be a folder that is new or empty, but ${home} holds a store`)
  mkdirSync(home, { recursive: true })
  const env = readEnv()
  const [read, dataset] = await timed(() => readDataset([folder]))
  const rows = rowsOf(dataset)
  let [begun, total] = [0, 0]
  const [made, empty] = await timed(() =>
    importRows(join(home, 'import'), rows, terminal, (files, progress) => {
      ;[begun, total] = [performance.now(), files.count]
      return buildHome(home, files, env, terminal, progress)
    }),
  )
  const built = begun > 0 ? performance.now() - begun : 0
  say(`${total} nodes and relationships: ${rate(total, read + made)}`)
  say(`  checked in ${seconds(read)}, rows made in ${seconds(made - built)}, store built in ${seconds(built)} (${rate(total, built)})`)
  await complete(home, env, { rows, members: dataset.members, empty })
}

async function complete(home, env, { rows, members, empty }) {
  const { driver, name, stop } = await startStore(home, env, terminal, { ...memory, writable: true })
  try {
    const [indexes] = await timed(() => completeImport(driver, name, empty))
    const against = { loadedAt: undefined, load: undefined }
    const counts = { added: rows.counts.entities + rows.counts.relations, changed: 0, removed: 0 }
    const writing = { rows, members, counts, difference: emptyDifference(), rules: namedRules(), against, previous: undefined }
    const [computed] = await timed(() => fill(driver, name, writing, terminal, true))
    await driver.executeQuery(cypher('load/replan'), {}, { database: name })
    say(`empty lists written, constraints and indexes made in ${seconds(indexes)}, rules computed and files kept in ${seconds(computed)}`)
  } finally {
    await stop()
  }
}

async function timed(work) {
  const started = performance.now()
  const result = await work()
  return [performance.now() - started, result]
}

function say(line) {
  console.log(line)
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`
}

function rate(count, ms) {
  return `${Math.round(count / (ms / 1000))} rows/s`
}
