import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The data folders of our Neo4j: the one in use and, kept for an undo, the one that was in use before it. */
export interface Stores {
  current: string
  /** With the version of the graph in it. */
  before?: { store: string; version: string } | undefined
}

const named = /^data(-\d+)?$/
const fileOf = (dir: string) => join(dir, 'store')

/** Which data folders of `dir` are in use: `data`, until a load has built another one. */
export function readStores(dir: string): Stores {
  const [current = '', before = ''] = readText(dir).split('\n')
  const [store = '', version = ''] = before.split(' ')
  return { current: named.test(current) ? current : 'data', before: named.test(store) ? { store, version } : undefined }
}

/** Says which data folders are in use; whoever reads it meanwhile reads the old or the new. */
export function setStores(dir: string, { current, before }: Stores): void {
  const file = fileOf(dir)
  writeFileSync(`${file}.new`, [current, ...(before ? [`${before.store} ${before.version}`] : [])].join('\n'))
  renameSync(`${file}.new`, file)
}

/** A data folder that is not there yet. */
export function newStore(dir: string): string {
  const numbers = readdirSync(dir).flatMap(name => (named.test(name) ? [Number(name.slice(5)) || 1] : []))
  return `data-${Math.max(1, ...numbers) + 1}`
}

/** The folder of a store that stands beside its data: `data-2` has `logs-2`. */
export function besideStore(store: string, name: string): string {
  return store.replace('data', name)
}

/** Removes a data folder, with what stands beside it. */
export function removeStore(dir: string, store: string): void {
  for (const name of ['data', 'conf', 'logs', 'run', 'import'])
    rmSync(join(dir, besideStore(store, name)), { recursive: true, force: true })
}

/** The data folders that are neither in use nor kept: a load that was broken off has left them. */
export function abandonedStores(dir: string, ...kept: string[]): string[] {
  return readdirSync(dir).filter(name => named.test(name) && !kept.includes(name))
}

function readText(dir: string): string {
  try {
    return readFileSync(fileOf(dir), 'utf8')
  } catch {
    return ''
  }
}
