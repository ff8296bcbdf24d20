import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../schema'

/** The text of a file of `cypher/`: `load/entities`. */
export function cypher(name: string): string {
  return readFileSync(join(root, 'cypher', `${name}.cypher`), 'utf8')
}

/** The texts of `cypher/rules`, by name: each computes the relations of one type that start or end in the regions `$ids`. */
export function rules(): string[] {
  return namedRules().map(({ text }) => text)
}

/** A file of `cypher/rules`: its name, which what it computes carries as `rule`, its text, and the relationship types that it names. */
export interface Rule {
  name: string
  text: string
  reads: Set<string>
}

/** The files of `cypher/rules`, by name. */
export function namedRules(): Rule[] {
  const names = readdirSync(join(root, 'cypher', 'rules')).map(file => file.replace('.cypher', ''))
  return names.sort().map(name => {
    const text = cypher(`rules/${name}`)
    const types = text.replace(/^\s*\/\/.*$/gm, '').matchAll(/:([A-Z][A-Z_]*(?:\|[A-Z_]+)*)/g)
    return { name, text, reads: new Set([...types].flatMap(([, found]) => found!.split('|'))) }
  })
}
