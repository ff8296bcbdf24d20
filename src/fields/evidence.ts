import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPromise } from 'graphql/jsutils/isPromise'
import type { ComputedField } from '../composer/library'
import type { Context } from '../composer/request'
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
  resolve: (place: Place, _args, { textsDir }: Context) => read(place, textsDir, found => ('quote' in found ? found.quote : null)),
}

/** `Evidence.quoteReason`: why there is no quote. */
export const quoteReason: ComputedField = {
  needs,
  resolve: (place: Place, _args, { textsDir }: Context) => read(place, textsDir, found => ('reason' in found ? found.reason : null)),
}

/** At once, where no text has to be read first. */
function read<Told>({ text, sha256, paragraph }: Place, textsDir: string | undefined, tell: (quote: Quote) => Told): Told | Promise<Told> {
  if (text === null || paragraph === null) return tell({ reason: 'TABLE_ROW' })
  if (!textsDir) return tell({ reason: 'TEXTS_NOT_HELD' })
  const from = (found: Text | undefined): Told => {
    if (!found) return tell({ reason: 'TEXTS_NOT_HELD' })
    const line = found.sha256 === sha256 ? found.paragraphs[paragraph - 1] : undefined
    return tell(line === undefined ? { reason: 'TEXT_DIFFERS' } : { quote: line.trim() })
  }
  const found = held(join(textsDir, `${text}.txt`))
  return isPromise(found) ? found.then(from) : from(found)
}

// Texts do not change while a server runs: each is read once.
const texts = new Map<string, Text | undefined | Promise<Text | undefined>>()

function held(file: string): Text | undefined | Promise<Text | undefined> {
  if (!texts.has(file)) {
    const reading = readFile(file).then(readText, () => undefined)
    texts.set(file, reading)
    reading.then(text => texts.set(file, text))
  }
  return texts.get(file)
}
