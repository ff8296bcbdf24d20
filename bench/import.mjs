#!/usr/bin/env node
// Builds a Neo4j store from a dataset of tables, with what the loader would write, and leaves it ready for serve.mjs.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { terminal } from '../dist/commands/report.js'
import { readEnv } from '../dist/env.js'
import { applyConstraints } from '../dist/seed/constraints.js'
import { cypher, rules } from '../dist/seed/cypher.js'
import { convert } from './store/convert.mjs'
import { buildStore, memory, startStore } from './store/neo4j.mjs'

/** The tool cannot write an empty list; the loader does. */
const emptyLists = `
  MATCH (n:Entity) WHERE n.aliases IS NULL OR n.formerIds IS NULL
  CALL (n) { SET n.aliases = coalesce(n.aliases, []), n.formerIds = coalesce(n.formerIds, []) } IN TRANSACTIONS OF 20000 ROWS`

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

async function build(dataset, home) {
  if (existsSync(join(home, 'data'))) throw new Error(`--home must be a folder that is new or empty, but ${home} holds a store`)
  mkdirSync(home, { recursive: true })
  const env = readEnv()
  const draft = join(home, 'tables')
  const [converted, tables] = await timed(() => convert(dataset, draft, terminal))
  terminal.say('Building the store …')
  const [built] = await timed(() => buildStore(home, tables, env, terminal))
  rmSync(draft, { recursive: true })
  const { total } = tables
  say(`${total} nodes and relationships: ${rate(total, converted + built)}`)
  say(`  rows made in ${seconds(converted)} (${rate(total, converted)}), store built in ${seconds(built)} (${rate(total, built)})`)
  await complete(home, env, tables.meta)
}

async function complete(home, env, meta) {
  const database = await startStore(home, env, terminal, { ...memory, writable: true })
  const { driver, name } = database
  const session = driver.session({ database: name })
  try {
    const [lists] = await timed(() => session.run(emptyLists))
    const [indexes] = await timed(() => makeIndexes(driver, name, session))
    await session.run(cypher('load/meta'), { meta })
    await session.run(cypher('load/replan'))
    const [computed] = await timed(() => compute(session))
    say(
      `empty lists written in ${seconds(lists)}, constraints and indexes made in ${seconds(indexes)}, rules computed in ${seconds(computed)}`,
    )
  } finally {
    await session.close()
    await database.stop()
  }
}

/** The product waits for its indexes for five minutes; those of millions of names may take longer. */
async function makeIndexes(driver, name, session) {
  try {
    await applyConstraints(driver, name)
  } catch (error) {
    if (error.code !== 'Neo.ClientError.Procedure.ProcedureTimedOut') throw error
    terminal.say('The indexes are still being filled …')
    await session.run('CALL db.awaitIndexes(3600)')
  }
}

/** Runs the rules as the loader does, a hundred districts at a time. */
async function compute(session) {
  const { records } = await session.run('MATCH (d:District) RETURN d.id AS id ORDER BY id')
  const all = records.map(record => record.get('id'))
  for (const rule of rules())
    for (let start = 0; start < all.length; start += 100) await session.run(rule, { ids: all.slice(start, start + 100) })
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
