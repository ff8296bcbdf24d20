import { createHash } from 'node:crypto'
import { int } from 'neo4j-driver'
import { MODEL_VERSION } from '../../dist/seed/model.js'
import { versionOf, versionOfRules } from '../../dist/seed/version.js'
import { readHeader, readTable, tablesOf } from './read.mjs'
import { rowsOfEntities, rowsOfRelations } from './rows.mjs'
import { openTable, propertiesOf } from './tables.mjs'

/** Turns a dataset into tables for neo4j-admin, in a folder of their own: what the loader would write, and the properties of the Meta node. */
export async function convert(folder, out, report) {
  const { name, text } = readHeader(folder)
  const version = versionOf([{ name, checksum: createHash('sha256').update(text).digest('hex'), skip: false }])
  const look = lookUps(out)
  const made = { nodes: [], relationships: [], counts: new Map() }
  for (const table of tablesOf(folder)) {
    report.say(`Converting ${table.name} …`)
    const context = { source: `${name}/${table.name}`, out, look }
    const { path, label, count } = table.label ? await convertEntities(table, context) : await convertRelations(table, context)
    made[table.label ? 'nodes' : 'relationships'].push(`${label}=${path}`)
    made.counts.set(table.label ?? table.type, count)
  }
  const { nodes, relationships, rows } = look.close()
  const counts = [...made.counts].sort(([a], [b]) => (a < b ? -1 : 1))
  const total = counts.reduce((sum, [, count]) => sum + count, rows)
  return { nodes: [...made.nodes, ...nodes], relationships: [...made.relationships, ...relationships], total, meta: meta(version, counts) }
}

async function convertEntities(table, { source, out, look }) {
  const properties = propertiesOf(table.input, { pinyin: 'string[]', evidence: 'string[]', basis: 'string[]', datasets: 'string[]' })
  const names = Object.keys(properties)
  const target = openTable(out, table.name, ['id:ID(Entity)', ...names.map(name => `${name}:${properties[name]}`)])
  for await (const seeds of readTable(table)) {
    const { entities, names: named, spellings } = rowsOfEntities(source, table.label, table.name, seeds)
    for (const { id, properties: own } of entities) target.add([id, ...names.map(name => own[name])])
    look.add(named, 'NAMES')
    look.add(spellings, 'SPELLS')
  }
  return { path: target.path, label: `Entity:${table.label}`, count: target.close() }
}

async function convertRelations(table, { source, out }) {
  const computed = { id: 'string', assertion: 'string', evidence: 'string[]', basis: 'string[]', datasets: 'string[]' }
  const properties = propertiesOf(table.input, computed)
  const names = Object.keys(properties)
  const target = openTable(out, table.name, [':START_ID(Entity)', ':END_ID(Entity)', ...names.map(name => `${name}:${properties[name]}`)])
  for await (const seeds of readTable(table))
    for (const { from, to, properties: own } of rowsOfRelations(source, table.type, seeds))
      target.add([from, to, ...names.map(name => own[name])])
  return { path: target.path, label: table.type, count: target.close() }
}

/** The nodes by which names are looked up, one for each key, and what they name or spell. */
function lookUps(out) {
  const keys = new Set()
  const names = openTable(out, 'Name', ['key:ID(Name)'])
  const ends = [':START_ID(Name)', ':END_ID(Entity)']
  const tables = { NAMES: openTable(out, 'NAMES', ends), SPELLS: openTable(out, 'SPELLS', ends) }
  return {
    add(rows, type) {
      for (const { key, id } of rows) {
        if (!keys.has(key)) names.add([key])
        keys.add(key)
        tables[type].add([key, id])
      }
    },
    close() {
      const rows = [names, ...Object.values(tables)].reduce((sum, table) => sum + table.close(), 0)
      return { nodes: [`Name=${names.path}`], relationships: Object.entries(tables).map(([type, { path }]) => `${type}=${path}`), rows }
    },
  }
}

function meta(version, counts) {
  const [entities, relations] = [true, false].map(isEntity => counts.filter(([type]) => /[a-z]/.test(type) === isEntity))
  return {
    id: 'meta',
    version,
    modelVersion: int(MODEL_VERSION),
    rules: versionOfRules(),
    paragraphsRead: int(0),
    knownGaps: [],
    entityTypes: entities.map(([type]) => type),
    entityCounts: entities.map(([, count]) => int(count)),
    relationTypes: relations.map(([type]) => type),
    relationCounts: relations.map(([, count]) => int(count)),
  }
}
