import { problem } from '../dataset'
import type { Path } from '../problem'
import type { Rule } from '../rules'

/** Texts are whole and composed: not blank, no replacement character (U+FFFD), and in Unicode's form NFC. */
export const characters: Rule = dataset =>
  dataset.files.flatMap(file =>
    strings(file.value, []).flatMap(([path, text]) => {
      const entry = { file, path }
      if (text.trim() === '') return [problem(entry, [], `must hold a text, but got ${JSON.stringify(text)}`)]
      if (text.includes('\uFFFD')) return [problem(entry, [], `must hold no broken character (U+FFFD), but got ${JSON.stringify(text)}`)]
      return text === text.normalize('NFC') ? [] : [problem(entry, [], `must be in Unicode's form NFC, but got ${JSON.stringify(text)}`)]
    }),
  )

function strings(value: unknown, path: Path): [Path, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item, index) => strings(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => strings(item, [...path, key]))
}
