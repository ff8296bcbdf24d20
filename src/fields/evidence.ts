import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ComputedField } from '../composer/library'
import type { Context } from '../composer/resolvers'
import { readText, type Text } from '../seed/texts'

/** A paragraph of a text: the text's name, its checksum when it was read, and the paragraph's number. */
interface Place {
  text: string | null
  sha256: string | null
  paragraph: number | null
}

type Quote = { quote: string } | { reason: 'TEXTS_NOT_HELD' | 'TEXT_DIFFERS' | 'TABLE_ROW' }

const needs = ['text', 'sha256', 'paragraph']

/** `Evidence.quote`: the paragraph as found, from the folder of texts. */
export const quote: ComputedField = {
  needs,
  resolve: async (place: Place, _args, { textsDir }: Context) => {
    const found = await read(place, textsDir)
    return 'quote' in found ? found.quote : null
  },
}

/** `Evidence.quoteReason`: why there is no quote. */
export const quoteReason: ComputedField = {
  needs,
  resolve: async (place: Place, _args, { textsDir }: Context) => {
    const found = await read(place, textsDir)
    return 'reason' in found ? found.reason : null
  },
}

async function read({ text, sha256, paragraph }: Place, textsDir: string | undefined): Promise<Quote> {
  if (text === null || paragraph === null) return { reason: 'TABLE_ROW' }
  if (!textsDir) return { reason: 'TEXTS_NOT_HELD' }
  const found = await held(join(textsDir, `${text}.txt`))
  if (!found) return { reason: 'TEXTS_NOT_HELD' }
  const line = found.sha256 === sha256 ? found.paragraphs[paragraph - 1] : undefined
  return line === undefined ? { reason: 'TEXT_DIFFERS' } : { quote: line.trim() }
}

// Texts do not change while a server runs: each is read once.
const texts = new Map<string, Promise<Text | undefined>>()

function held(file: string): Promise<Text | undefined> {
  let text = texts.get(file)
  if (!text) {
    text = readFile(file).then(readText, () => undefined)
    texts.set(file, text)
  }
  return text
}
