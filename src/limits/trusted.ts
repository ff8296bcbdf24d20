import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'graphql'
import { Refusal } from '../refusal'

/** The only queries that a server answers, by the SHA-256 of their text, as clients send it in `extensions.persistedQuery.sha256Hash`. */
export type Trusted = ReadonlyMap<string, string>

/**
 * Reads registered queries: a folder of `.graphql` files, or a JSON file that maps anything to texts, or a list of them. Throws a Refusal that
 * names what cannot be read.
 */
export function readTrusted(path: string): Trusted {
  const texts = statSync(path).isDirectory() ? ofFolder(path) : ofManifest(path)
  if (texts.length === 0) throw new Refusal(`TRUSTED_DOCUMENTS must hold queries, but ${path} holds none`)
  for (const [name, text] of texts) check(name, text)
  return new Map(texts.map(([, text]) => [createHash('sha256').update(text).digest('hex'), text]))
}

type Named = [name: string, text: string]

const ofFolder = (path: string): Named[] =>
  readdirSync(path).flatMap(name => (name.endsWith('.graphql') ? [[join(path, name), readFileSync(join(path, name), 'utf8')]] : []))

function ofManifest(path: string): Named[] {
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as { operations?: { body: string }[] }
    const texts: unknown[] = manifest.operations?.map(({ body }) => body) ?? Object.values(manifest)
    return texts.map((text, i) => [`${path}, query ${i + 1}`, String(text)])
  } catch (error) {
    throw new Refusal(
      `TRUSTED_DOCUMENTS must be a folder of .graphql files or a JSON file of queries, but ${path}: ${(error as Error).message}`,
    )
  }
}

function check(name: string, text: string): void {
  try {
    parse(text)
  } catch (error) {
    throw new Refusal(`TRUSTED_DOCUMENTS must hold queries, but ${name}: ${(error as Error).message}`)
  }
}
