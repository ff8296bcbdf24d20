import { existsSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../commands/report'
import { readOwner } from '../database/lock'
import { pause } from '../database/pause'
import { endProcess, type Identity } from '../database/process'
import { abandonedStores, removeStore } from '../database/store'
import { Refusal } from '../refusal'

const fileOf = (dir: string) => join(dir, 'filling')

/** Notes the Neo4j that fills a data folder: where its loader is killed, the next load ends it. */
export function noteFilling(dir: string, neo4j: Identity): void {
  writeFileSync(fileOf(dir), JSON.stringify(neo4j))
}

/** Says that none does any more. */
export function endFilling(dir: string): void {
  rmSync(fileOf(dir), { force: true })
}

/** Waits until the server has left the store from which it changed to the one in use: requests may still ask it. */
export async function untilRetired(dir: string): Promise<void> {
  while (readOwner(dir)?.before) await pause(200)
}

/** Ends a Neo4j whose loader was killed, and removes every data folder but these. */
export async function clearAway(dir: string, ...kept: string[]): Promise<void> {
  if (existsSync(fileOf(dir))) await endProcess(JSON.parse(readFileSync(fileOf(dir), 'utf8')) as Identity)
  endFilling(dir)
  for (const store of abandonedStores(dir, ...kept)) removeStore(dir, store)
}

/** Room for an entity or relation with its names, indexes and log, and for what the store is built from: an estimate. A store of 5.2 million took 830 bytes each. */
const ROW_BYTES = 2_000

/** Says how much room another store takes. Throws a Refusal where there is clearly too little. */
export function requireSpace(dir: string, store: string, rows: number, report: Report): void {
  const { bavail, bsize } = statfsSync(dir)
  const free = bavail * bsize
  const needed = Math.max(rows * ROW_BYTES, sizeOf(join(dir, store)))
  report.say(`The new store needs about ${megabytes(needed)}; ${megabytes(free)} are free in ${dir}.`)
  if (free < needed)
    throw new Refusal(`There must be about ${megabytes(needed)} free in ${dir} for the new store, but there are ${megabytes(free)}.`)
}

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  return found.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : found.size
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6)} MB`
