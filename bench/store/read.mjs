import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { parse as parseCsv } from 'csv-parse'
import { parse as parseYaml } from 'yaml'
import { model } from '../../dist/seed/model.js'

// the schema is made of this copy of graphql's classes; an import would bring another one
const { coerceInputValue, getNamedType, getNullableType, isListType } = createRequire(import.meta.url)('graphql')
const BATCH = 1_000

/** What dataset.yaml says: name, version and more. */
export function readHeader(folder) {
  const path = join(folder, 'dataset.yaml')
  if (!existsSync(path)) throw new Error(`${folder} must be a dataset, but there is no dataset.yaml in it`)
  const text = readFileSync(path, 'utf8')
  const { name } = parseYaml(text)
  if (typeof name !== 'string') throw new Error(`${path} must give the dataset's name, but it gives ${JSON.stringify(name)}`)
  return { name, text }
}

/** The tables of a dataset: entities first, each with what the model knows of it. */
export function tablesOf(folder) {
  const { lists, relations } = model()
  const names = readdirSync(folder).filter(file => file.endsWith('.csv'))
  const known = [
    ...[...lists].map(([name, { label, input }]) => ({ name, label, input })),
    ...[...relations].map(([name, { input }]) => ({ name, type: name, input })),
  ]
  const stray = names.find(file => !known.some(({ name }) => `${name}.csv` === file))
  if (stray) throw new Error(`${join(folder, stray)} must be named as a list of seeds/seeds.graphql, but there is no such list`)
  return known.filter(({ name }) => names.includes(`${name}.csv`)).map(table => ({ ...table, path: join(folder, `${table.name}.csv`) }))
}

/** The rows of a table as the schema of the data files reads them, many at a time; `p` is the number of the row, the first below the header being 1. */
export async function* readTable({ path, input }) {
  const fields = input.getFields()
  let [batch, number] = [[], 0]
  for await (const cells of createReadStream(path).pipe(parseCsv({ columns: true, bom: true }))) {
    number++
    const stated = Object.entries(cells).filter(([, cell]) => cell !== '')
    const raw = Object.fromEntries(stated.map(([name, cell]) => [name, cellValue(cell, fields[name])]))
    const seed = coerceInputValue(raw, input, (at, _value, error) => {
      throw new Error(`${basename(path)} row ${number} ${at.join('.')}: ${error.message}`)
    })
    batch.push({ ...seed, p: [number] })
    if (batch.length === BATCH) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

function cellValue(cell, field) {
  const type = field && getNullableType(field.type)
  if (type && isListType(type)) return cell.split(';')
  const { name } = type ? getNamedType(type) : {}
  if (name === 'Int' || name === 'Float') return Number(cell)
  return name === 'Boolean' ? cell === 'true' : cell
}
