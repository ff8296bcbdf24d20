#!/usr/bin/env node
// Makes a large, made-up graph as tables; README.md beside it says what it is like. The same arguments give the same files.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { terminal } from '../dist/commands/report.js'
import { chainRows } from './world/chains.mjs'
import { countyRows, provinceRows } from './world/counties.mjs'
import { districtRows } from './world/districts.mjs'
import { firmRows } from './world/firms.mjs'
import { openTables } from './world/tables.mjs'
import { FIRMS_PER_COUNTY, range, world } from './world/world.mjs'

const MAX_ENTERPRISES = 1_000_000
const MAX_SEED = 2 ** 31 - 1

const { enterprises, out, seed } = new Command('generate.mjs')
  .description('Make a large, made-up graph: a folder of CSV tables. The same arguments give the same files.')
  .requiredOption('--enterprises <number>', `how many firms, 1 to ${MAX_ENTERPRISES}; all else grows with them`, whole(1, MAX_ENTERPRISES))
  .requiredOption('--out <folder>', 'where the tables go: a folder that is new or empty')
  .option('--seed <number>', `another world of the same shape, 0 to ${MAX_SEED}`, whole(0, MAX_SEED), 1)
  .showHelpAfterError()
  .parse()
  .opts()

try {
  generate(resolve(out))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function generate(folder) {
  makeFolder(folder)
  const started = performance.now()
  const made = world(enterprises, seed)
  const tables = openTables(folder)
  const bar = terminal.bar(`Making ${enterprises} firms`, enterprises)
  for (const rows of parts(made, bar)) for (const [table, row] of rows) tables.add(table, row)
  bar.end()
  const counts = tables.close()
  writeFileSync(join(folder, 'dataset.yaml'), header())
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const seconds = (performance.now() - started) / 1000
  for (const [table, count] of counts) console.log(`${table.padEnd(16)} ${String(count).padStart(9)}`)
  console.log(`${total} rows in ${seconds.toFixed(1)} s: ${Math.round(total / seconds)} rows/s`)
}

function* parts(made, bar) {
  yield districtRows(made)
  yield chainRows(made)
  for (const index of range(made.provinces)) yield provinceRows(made, index)
  for (const index of range(made.counties)) {
    yield countyRows(made, index)
    yield firmRows(made, index)
    bar.at((index + 1) * FIRMS_PER_COUNTY)
  }
}

function makeFolder(folder) {
  mkdirSync(folder, { recursive: true })
  const [first] = readdirSync(folder)
  if (first !== undefined) throw new Error(`--out must be a folder that is new or empty, but ${folder} holds ${first}`)
}

function header() {
  return `name: bench
version: "1-${enterprises}-${seed}" # of this generator, how many firms, seed
publisher: Chain Atlas
licence: CC0-1.0
date: 2026-01-01
`
}

function whole(least, most) {
  return text => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new InvalidArgumentError(`It must be a whole number, ${least} to ${most}, but got ${JSON.stringify(text)}`)
  }
}
