import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Driver, session as modes } from 'neo4j-driver'
import { Refusal } from '../refusal'
import { cypher } from '../seed/cypher'
import { checksumOf } from '../seed/member'
import { readHistory } from './history'
import { fileId, hashing } from './keep'

/** A dataset as a graph names it. */
export interface Kept {
  name: string
  checksum: string
  /** True where something of it was left out when it was loaded. */
  skip: boolean
}

/** A dataset of which the graph is made, with what it says of itself. */
export interface KeptDataset extends Kept {
  version?: string
  publisher?: string
  licence?: string
  date?: string
  description?: string
  precedence: number
  dependsOn: string[]
  files: number
  entities: number
  relations: number
  loadedAt: string
}

/** The datasets of which a graph is made, by name. */
export async function readDatasets(driver: Driver, database: string): Promise<KeptDataset[]> {
  const { records } = await driver.executeQuery(cypher('load/datasets'), {}, { database })
  return records.map(record => record.get('dataset') as KeptDataset)
}

/** The datasets of which a graph was made before its last load; undefined where that was the first. */
export async function readBefore(driver: Driver, database: string): Promise<Kept[] | undefined> {
  const [, before] = await readHistory(driver, database)
  return before?.datasets.map((name, index) => ({ name, checksum: before.checksums[index]!, skip: before.skipped.includes(name) }))
}

/** Writes the kept files of a dataset into a folder, and tells which. Throws a Refusal where they are not all there as they were. */
export async function unpack(driver: Driver, database: string, { name, checksum }: Kept, folder: string): Promise<string[]> {
  const { records } = await driver.executeQuery(cypher('load/files'), {}, { database })
  const files = (records.find(record => record.get('checksum') === checksum)?.get('files') ?? []) as string[]
  const written: { inside: string; sha256: string }[] = []
  for (const inside of files.sort()) {
    // a graph that somebody else has written must not reach out of the folder
    if (!/^((documents|reference)\/)?[^/\\]+$/.test(inside)) break
    const path = join(folder, inside)
    mkdirSync(dirname(path), { recursive: true })
    const hash = createHash('sha256')
    const parts = Readable.from(partsOf(driver, database, fileId(checksum, inside)))
    await pipeline(parts, createGunzip(), hashing(hash), createWriteStream(path))
    written.push({ inside, sha256: hash.digest('hex') })
  }
  if (checksumOf(written) === checksum) return files
  throw new Refusal(`The files of dataset ${name} must be kept in the graph whole, but are not. Load it again from its folder.`)
}

async function* partsOf(driver: Driver, database: string, id: string): AsyncGenerator<Buffer> {
  const session = driver.session({ database, defaultAccessMode: modes.READ, fetchSize: 8 })
  try {
    for await (const record of session.run(cypher('load/fileParts'), { id })) yield Buffer.from(record.get('bytes') as Int8Array)
  } finally {
    await session.close()
  }
}
