import { linkSync, mkdirSync, readFileSync, renameSync, rmdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endProcess, type Identity, identify, isAlive } from './process'

/** Who holds a folder, and what of its Neo4j is known yet. */
export interface Owner {
  process: Identity
  neo4j?: Identity
  /** While it changes from one data folder to another: the Neo4j on the old one. */
  before?: Identity | undefined
  /** Written when it answers. */
  uri?: string
  /** The data folder that it runs on. */
  store?: string
}

/** A folder held by this process. */
export interface Lock {
  /** Writes what others need: to share our Neo4j, or to stop it where we were killed. */
  note(known: Omit<Owner, 'process'>): void
  /** Gives the folder back, and removes it where nothing else is in it. */
  release(): void
}

/** The live process that holds the folder, or undefined. */
export function readOwner(dir: string): Owner | undefined {
  const owner = parse(readText(dir))
  return owner && isAlive(owner.process) ? owner : undefined
}

/** Takes the folder; undefined where another process has just done so. A dead owner's Neo4j is stopped and its lock cleared first. */
export async function takeLock(dir: string): Promise<Lock | undefined> {
  const found = readText(dir)
  if (found !== undefined) {
    const owner = parse(found)
    if (owner && isAlive(owner.process)) return undefined
    for (const neo4j of [owner?.neo4j, owner?.before]) if (neo4j) await endProcess(neo4j)
    clear(dir, found)
  }
  return create(dir)
}

const fileOf = (dir: string) => join(dir, 'lock')

function readText(dir: string): string | undefined {
  try {
    return readFileSync(fileOf(dir), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

// A lock is written whole, so one that cannot be read is from a crash of the machine: as good as a dead owner's.
function parse(text: string | undefined): Owner | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Owner)
  } catch {
    return undefined
  }
}

function create(dir: string): Lock | undefined {
  const owner: Owner = { process: identify(process.pid)! }
  // The name is taken, or the folder was removed by one who gave it back.
  if (!attempt(() => placeWhole(dir, owner), 'EEXIST', 'ENOENT')) return undefined
  let released = false
  return {
    note: known => {
      if (!released) renameSync(writeDraft(dir, Object.assign(owner, known)), fileOf(dir))
    },
    release: () => {
      released = true
      release(dir, owner)
    },
  }
}

// A link fails where the name is taken, and the lock it makes is never seen half written.
function placeWhole(dir: string, owner: Owner): void {
  mkdirSync(dir, { recursive: true })
  const draft = writeDraft(dir, owner)
  try {
    linkSync(draft, fileOf(dir))
  } finally {
    unlinkSync(draft)
  }
}

function writeDraft(dir: string, owner: Owner): string {
  const draft = `${fileOf(dir)}.${process.pid}`
  writeFileSync(draft, JSON.stringify(owner))
  return draft
}

function release(dir: string, owner: Owner): void {
  if (readText(dir) === JSON.stringify(owner)) unlinkSync(fileOf(dir))
  attempt(() => rmdirSync(dir), 'ENOTEMPTY', 'EEXIST', 'ENOENT')
}

// Of two who found the same dead lock, the slower must not remove the lock that the faster made in its place: so only one at a time
// looks again and removes, without a pause between. A guard older than that can take is of a process that was killed in it.
function clear(dir: string, found: string): void {
  const guard = `${fileOf(dir)}.clearing`
  attempt(() => Date.now() - statSync(guard).mtimeMs > 10_000 && rmdirSync(guard), 'ENOENT')
  if (!attempt(() => mkdirSync(guard), 'EEXIST')) return
  try {
    if (readText(dir) === found) unlinkSync(fileOf(dir))
  } finally {
    rmdirSync(guard)
  }
}

function attempt(act: () => unknown, ...expected: string[]): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (expected.includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}
