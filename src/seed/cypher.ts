import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../schema'

/** The text of a file of `cypher/`: `load/entities`. */
export function cypher(name: string): string {
  return readFileSync(join(root, 'cypher', `${name}.cypher`), 'utf8')
}
