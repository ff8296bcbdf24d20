import { createHash } from 'node:crypto'
import { rules } from './cypher'
import { MODEL_VERSION } from './model'

/** A file as the version counts it: where it lies within its dataset, and its text, or a checksum of its bytes. */
export interface Counted {
  inside: string
  text: string
}

/** The version of datasets: changes with the name or content of any of their files, with the model and with the rules. */
export function versionOf(files: Counted[]): string {
  const hash = createHash('sha256').update(`model ${MODEL_VERSION}`)
  for (const rule of rules()) hash.update(`\0${rule}`)
  for (const { inside, text } of files) hash.update(`\0${inside}\0${text}`)
  return hash.digest('hex').slice(0, 16)
}

/** The checksum of the rules by which relations are computed. */
export function versionOfRules(): string {
  return createHash('sha256').update(rules().join('\0')).digest('hex').slice(0, 16)
}
