import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal'
import { nameKey } from './key'

/** A source text as it lies in the folder of texts. */
export interface Text {
  sha256: string
  /** Its lines that hold a character, the first one being number 1. */
  paragraphs: string[]
}

/** Reads a text. */
export function readText(bytes: Buffer): Text {
  const paragraphs = bytes
    .toString('utf8')
    .split(/\r\n|\r|\n/)
    .filter(line => /\S/.test(line))
  return { sha256: createHash('sha256').update(bytes).digest('hex'), paragraphs }
}

/** Reads `<folder>/<id>.txt` for each of the ids, in the form in which names are compared; one that is not there is left out. */
export function readTexts(folder: string, ids: string[]): Map<string, Text> {
  if (!existsSync(folder)) throw new Refusal(`The folder of texts must be there, but there is no ${folder}`)
  const held = ids.map(id => [id, join(folder, `${id}.txt`)] as const).filter(([, path]) => existsSync(path))
  return new Map(held.map(([id, path]) => [id, comparable(readText(readFileSync(path)))]))
}

const comparable = ({ sha256, paragraphs }: Text): Text => ({ sha256, paragraphs: paragraphs.map(nameKey) })
