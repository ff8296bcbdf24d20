import { createHash } from 'node:crypto'
import { rules } from './cypher'
import { MODEL_VERSION } from './model'

/** A dataset as the version counts it: the checksum of its files, and whether something was left out of it. */
export interface Counted {
  name: string
  checksum: string
  skip: boolean
}

/** The version of datasets, in whatever order: changes with the name or content of any of their files, with the model and with the rules. */
export function versionOf(datasets: Counted[]): string {
  const hash = createHash('sha256').update(`model ${MODEL_VERSION}`)
  for (const rule of rules()) hash.update(`\0${rule}`)
  const lines = datasets.map(({ name, checksum, skip }) => `\0${name}\0${checksum}\0${skip ? 'skip' : ''}`)
  for (const line of lines.sort()) hash.update(line)
  return hash.digest('hex').slice(0, 16)
}

/** The checksum of the rules by which relations are computed. */
export function versionOfRules(): string {
  return createHash('sha256').update(rules().join('\0')).digest('hex').slice(0, 16)
}
