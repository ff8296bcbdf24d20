import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal'
import { readStores } from './store'

/** The file in a Neo4j's folder that holds its password and nothing else. */
export function passwordFile(dir: string): string {
  return join(dir, 'password')
}

/** The password of the Neo4j in `dir`, made at first; only its owner can read the file. Throws a Refusal where data is there but its password is not. */
export function readPassword(dir: string): string {
  const file = passwordFile(dir)
  if (!existsSync(file)) makePassword(dir)
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

/** Whether a Neo4j has run on a data folder of `dir` before, so that its password is set. */
export function hasData(dir: string, store: string): boolean {
  return existsSync(join(dir, store, 'databases', 'system'))
}

function makePassword(dir: string): void {
  const file = passwordFile(dir)
  const { current } = readStores(dir)
  if (hasData(dir, current))
    throw new Refusal(
      `${file} must hold the password that ${dir}/${current} was made with, but it is gone: put it back, or remove ${dir} to start empty`,
    )
  // Renamed into place, so that a start killed here leaves no half password.
  writeFileSync(`${file}.new`, randomBytes(24).toString('hex'), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
