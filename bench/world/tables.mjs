import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'

/** The columns of each table, named as the fields of seeds/seeds.graphql. */
export const columns = {
  districts: ['id', 'name', 'aliases', 'code', 'level', 'latitude', 'longitude'],
  industries: ['id', 'name', 'aliases'],
  segments: ['id', 'name', 'stage'],
  parks: ['id', 'name', 'level', 'kind', 'status', 'areaKm2'],
  enterprises: ['id', 'name', 'aliases', 'shortName', 'status'],
  projects: ['id', 'name', 'status', 'investment', 'startYear', 'endYear'],
  departments: ['id', 'name', 'level', 'abbreviation'],
  programmes: ['id', 'name', 'level'],
  PART_OF: ['from', 'to'],
  BORDERS: ['from', 'to', 'lengthKm', 'crossesProvince', 'vintage'],
  SUBINDUSTRY_OF: ['from', 'to'],
  SEGMENT_OF: ['from', 'to'],
  UPSTREAM_OF: ['from', 'to', 'assertion'],
  DEVELOPS: ['from', 'to', 'tier', 'localName', 'need'],
  FOCUSES_ON: ['from', 'to'],
  LOCATED_IN: ['from', 'to'],
  MANAGED_BY: ['from', 'to'],
  OPERATES_IN: ['from', 'to', 'assertion'],
  ANCHORS: ['from', 'to', 'role'],
  RECOGNISED_BY: ['from', 'to', 'level', 'year', 'status'],
  SUPPLIES: ['from', 'to'],
  INVESTED_BY: ['from', 'to'],
  IN_INDUSTRY: ['from', 'to'],
  COOPERATES_WITH: ['from', 'to', 'kind', 'subject'],
}

const BATCH = 1_000

/** Opens all tables in a folder, each with its header. `add` writes a row, `close` the rest and tells how many rows each has. */
export function openTables(folder) {
  const tables = new Map(Object.keys(columns).map(name => [name, openTable(folder, name)]))
  return {
    add: (name, row) => tables.get(name).add(row),
    close: () => [...tables].map(([name, table]) => [name, table.close()]),
  }
}

function openTable(folder, name) {
  const file = openSync(join(folder, `${name}.csv`), 'wx')
  const width = columns[name].length
  let [batch, count] = [[columns[name]], 0]
  const flush = () => {
    writeSync(file, stringify(batch, { record_delimiter: '\r\n', cast: { boolean: String } }))
    batch = []
  }
  return {
    add(row) {
      batch.push(Array.from({ length: width }, (_, place) => cell(row[place])))
      count++
      if (batch.length === BATCH) flush()
    },
    close() {
      flush()
      closeSync(file)
      return count
    },
  }
}

function cell(value) {
  return Array.isArray(value) ? value.join(';') : value
}
