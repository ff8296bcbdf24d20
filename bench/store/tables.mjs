import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const { getNamedType, getNullableType, isListType } = createRequire(import.meta.url)('graphql')
const FLUSH = 1 << 20

/** What stands between the elements of a list. */
export const SEPARATOR = '\u001f'

/** A table as neo4j-admin reads it. `add` takes values in the order of the columns. */
export function openTable(folder, name, columns) {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.csv`)
  const file = openSync(path, 'w')
  let [text, count] = [`${columns.join(',')}\n`, 0]
  const flush = () => {
    writeSync(file, text)
    text = ''
  }
  return {
    path,
    add(values) {
      text += `${values.map(cell).join(',')}\n`
      count++
      if (text.length > FLUSH) flush()
    },
    close() {
      flush()
      closeSync(file)
      return count
    },
  }
}

/** The properties that entities or relations of an input type can have, each with its type in the graph. */
export function propertiesOf(input, computed) {
  const left = ['id', 'from', 'to', 'p', 'basis', 'note', ...Object.keys(computed)]
  const fields = Object.values(input.getFields()).filter(({ name }) => !left.includes(name))
  return { ...Object.fromEntries(fields.map(({ name, type }) => [name, typeOf(type)])), ...computed }
}

function typeOf(type) {
  const name = { Int: 'long', Float: 'double', Boolean: 'boolean' }[getNamedType(type).name] ?? 'string'
  return isListType(getNullableType(type)) ? `${name}[]` : name
}

/** A blank stands for an element that is empty: the tool trims it, and would drop a list of nothing but an empty element. */
function cell(value) {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return quoted(value.map(element => (element === '' ? ' ' : element)).join(SEPARATOR))
  return typeof value === 'string' ? quoted(value) : String(value)
}

function quoted(text) {
  return `"${text.replaceAll('"', '""')}"`
}
