import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../schema'

/** The text of a file of `cypher/`: `load/entities`. */
export function cypher(name: string): string {
  return readFileSync(join(root, 'cypher', `${name}.cypher`), 'utf8')
}

/** The texts of `cypher/rules`, by name: each computes the relations of one type that start or end in the districts `$ids`. */
export function rules(): string[] {
  const files = readdirSync(join(root, 'cypher', 'rules')).sort()
  return files.map(file => cypher(`rules/${file.replace('.cypher', '')}`))
}
