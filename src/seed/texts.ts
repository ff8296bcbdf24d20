import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal'
import { nameKey } from './key'

/** A source text as it lies in the folder of texts. */
export interface Text {
  sha256: string
  /** In the form in which names are compared. */
  paragraphs: string[]
}

/** Reads `<folder>/<id>.txt` for each of the ids; one that is not there is left out. */
export function readTexts(folder: string, ids: string[]): Map<string, Text> {
  if (!existsSync(folder)) throw new Refusal(`The folder of texts must be there, but there is no ${folder}`)
  const held = ids.map(id => [id, join(folder, `${id}.txt`)] as const).filter(([, path]) => existsSync(path))
  return new Map(held.map(([id, path]) => [id, readText(readFileSync(path))]))
}

/** The paragraphs of a text, the first one being number 1: its lines that hold a character. */
export function paragraphs(text: string): string[] {
  return text.split(/\r\n|\r|\n/).filter(line => /\S/.test(line))
}

function readText(bytes: Buffer): Text {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), paragraphs: paragraphs(bytes.toString('utf8')).map(nameKey) }
}
