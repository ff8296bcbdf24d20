import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Folder } from './folder'
import type { Header } from './header'

/** One of the datasets of which a graph is made. */
export interface Member {
  header: Header
  /** The first 16 hex digits of the checksum over names and contents of its files. */
  checksum: string
  files: OwnFile[]
  /** True where something of it was left out, for it was wrong: it is read so again. */
  skip: boolean
}

/** A file of a dataset, where it lies within that and on this machine. */
export interface OwnFile {
  inside: string
  path: string
  sha256: string
  bytes: number
}

/** The files of a dataset that say something, by name, and their checksum. A file that cannot be read is left out: whoever reads the dataset says so. */
export async function memberOf({ folder, header, headerText, files, tables, mapping }: Folder): Promise<Member> {
  const settings = [...(headerText === undefined ? [] : ['dataset.yaml']), ...(mapping ? ['mapping.yaml'] : [])]
  const own: OwnFile[] = []
  for (const inside of [...settings, ...files.map(file => file.inside), ...tables].sort()) {
    const path = join(folder, inside)
    const sha256 = await digest(path).catch(() => undefined)
    if (sha256 !== undefined) own.push({ inside, path, sha256, bytes: statSync(path).size })
  }
  return { header, checksum: checksumOf(own), files: own, skip: false }
}

/** The checksum of a dataset whose files are these, by name. */
export function checksumOf(files: Pick<OwnFile, 'inside' | 'sha256'>[]): string {
  const hash = createHash('sha256')
  for (const { inside, sha256 } of files) hash.update(`${inside}\0${sha256}\0`)
  return hash.digest('hex').slice(0, 16)
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
