import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { int, type QueryResult, type Session } from 'neo4j-driver'
import { Refusal } from '../refusal'
import { cypher } from '../seed/cypher'
import type { Member, OwnFile } from '../seed/member'

/** What runs statements: a transaction, or a session that makes one of each. */
export interface Runs {
  run(statement: string, parameters?: Record<string, unknown>): Promise<QueryResult>
}

const PART = 512 * 1024

/** A transaction for each statement. */
export function oneByOne(session: Session): Runs {
  return { run: (...statement) => session.executeWrite(async tx => tx.run(...statement), { metadata: { query: 'load' } }) }
}

/**
 * Keeps the files of datasets in the graph, packed, in parts: of one that is kept already nothing is written. Throws a Refusal where a file is no
 * longer what was read.
 */
export async function keepFiles(on: Runs, members: Member[]): Promise<void> {
  if (members.length === 0) return
  for (const member of await withoutFiles(on, members)) for (const file of member.files) await keepFile(on, member.checksum, file)
}

/** The datasets of which not all files are kept. */
export async function withoutFiles<Kept extends { checksum: string; files: { length: number } }>(on: Runs, all: Kept[]): Promise<Kept[]> {
  const { records } = await on.run(cypher('load/files'))
  const kept = new Map(records.map(record => [record.get('checksum') as string, record.get('files') as string[]]))
  return all.filter(({ checksum, files }) => kept.get(checksum)?.length !== files.length)
}

/** Where the parts of a file begin in the order of their ids. */
export function fileId(checksum: string, inside: string): string {
  return `${checksum}/${inside}#`
}

/** Lets a stream through, and all that it brings through `hash` too. */
export function hashing(hash: Hash): (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (source) {
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
  }
}

async function keepFile(on: Runs, checksum: string, { inside, path, sha256 }: OwnFile): Promise<void> {
  let part = 0
  const hash = createHash('sha256')
  for await (const { bytes, last } of parts(path, hash)) {
    const own = { checksum, inside, part: int(part), last, bytes: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length) }
    await on.run(cypher('load/keepFile'), { id: `${fileId(checksum, inside)}${String(part++).padStart(6, '0')}`, part: own })
  }
  if (hash.digest('hex') !== sha256) throw new Refusal(`${path} was changed while it was loaded; nothing was loaded. Run this again.`)
}

/** A file, packed, in parts of one size but the last; what is read of it goes through `hash`. */
async function* parts(path: string, hash: Hash): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  const packed = createGzip()
  // what fails here fails below, where it is read
  pipeline(createReadStream(path), hashing(hash), packed).catch(() => {})
  let held = Buffer.alloc(0)
  for await (const chunk of packed) {
    held = Buffer.concat([held, chunk as Buffer])
    for (; held.length > PART; held = held.subarray(PART)) yield { bytes: held.subarray(0, PART), last: false }
  }
  yield { bytes: held, last: true }
}
