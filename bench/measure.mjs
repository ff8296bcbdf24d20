#!/usr/bin/env node
// Measures the API beside the Neo4j GraphQL library and beside statements written by hand, in one run on one database.
import { loadavg } from 'node:os'
import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { terminal } from '../dist/commands/report.js'
import { countByAggregates } from './measure/aggregates.mjs'
import { checkAnswers } from './measure/answers.mjs'
import { openDatabase } from './measure/database.mjs'
import { growth } from './measure/growth.mjs'
import { countStatements, timeStarts, withServers } from './measure/once.mjs'
import { names, readQuestions } from './measure/questions.mjs'
import { lackOf, servers } from './measure/server.mjs'
import { firstSight } from './measure/shapes.mjs'
import { measure } from './measure/side.mjs'
import { print } from './measure/table.mjs'

const options = new Command('measure.mjs')
  .description('Measure the API (atlas), the Neo4j GraphQL library (peer) and one hand-written statement a root field (floor) side by side')
  .requiredOption('--store <folder>', 'a store that import.mjs made')
  .option('--seconds <number>', 'how long each load lasts', number(0.1, 60), 2)
  .option('--rounds <number>', 'how often the loads of a question take turns', number(1, 20), 3)
  .option('--warm <number>', 'how many seconds each server is asked a question before it is measured', number(0.1, 600), 12)
  .option('--only <names>', `questions, with commas between them: ${names.join(', ')}`, questionNames, names)
  .option('--forms <number>', 'how many new forms of a question each server gets to see for the first time', number(1, 100), 10)
  .option('--larger <store>', 'another store: how much slower are the answers there?')
  .option('--check', 'only check that the answers are the same')
  .option('--profile <folder>', 'write a CPU profile of each server there')
  .option('--json', 'print everything as JSON')
  .showHelpAfterError()
  .parse()
  .opts()

try {
  const result = options.check ? await onStore(options.store, check) : await run()
  if (options.json) console.log(JSON.stringify(result, null, 2))
  else print(result)
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function run() {
  const found = await onStore(options.store, measureAll)
  return options.larger ? { ...found, growth: await growth(options, onStore) } : found
}

async function onStore(store, work) {
  const database = await openDatabase(resolve(store))
  // the servers end with this process, the database does not
  const leave = () => database.stop().finally(() => process.exit(130))
  const signals = ['SIGINT', 'SIGTERM']
  for (const signal of signals) process.once(signal, leave)
  try {
    return await work(database, readQuestions(options.only, database.samples))
  } finally {
    for (const signal of signals) process.off(signal, leave)
    await database.stop()
  }
}

async function check(database, questions) {
  const chosen = available()
  terminal.say('Comparing the answers …')
  await withServers(chosen, database.uri, {}, started => checkAnswers(questions, started, database))
  return { firms: database.firms, same: questions.map(({ name }) => name), servers: chosen }
}

async function measureAll(database, questions) {
  const checked = await check(database, questions)
  const load = loadavg()[0]
  const statements = await countStatements(questions, database.uri, checked.servers)
  const measured = {}
  const sights = {}
  let aggregates
  await withServers(checked.servers, database.uri, { profile: options.profile && resolve(options.profile) }, async started => {
    for (const question of questions) {
      terminal.say(`Measuring ${question.name} …`)
      measured[question.name] = await measure(question, started, database, options)
    }
    if (started.peer && measured.counts) aggregates = await countByAggregates(database.samples[0], started.peer, database)
    for (const question of questions) sights[question.name] = await firstSight(question, started, options.forms)
  })
  const starts = await timeStarts(questions[0], database.uri, checked.servers)
  return { ...checked, load, measured, aggregates, statements, firstSight: sights, starts }
}

/** The servers that can be measured here; says why another one cannot. */
function available() {
  return servers.filter(server => {
    const lack = lackOf(server)
    if (lack) terminal.say(`Without ${server}: ${lack}`)
    return !lack
  })
}

function number(least, most) {
  return text => {
    const value = Number(text)
    if (text.trim() !== '' && value >= least && value <= most) return value
    throw new InvalidArgumentError(`It must be a number, ${least} to ${most}, but got ${JSON.stringify(text)}`)
  }
}

function questionNames(text) {
  const chosen = text.split(',')
  const stray = chosen.find(name => !names.includes(name))
  if (stray === undefined) return chosen
  throw new InvalidArgumentError(`It must be of ${names.join(', ')}, but got ${JSON.stringify(stray)}`)
}
