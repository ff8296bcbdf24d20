import { TextDecoder } from 'node:util'

/** A table as text, and what is to be said of its characters. */
export interface Decoded {
  text: string
  encoding: 'UTF-8' | 'GB18030'
  /** Lines, from 1, that are not in the encoding of the others, each with the reason. */
  broken: Map<number, string>
}

const strict = { 'UTF-8': new TextDecoder('utf-8', { fatal: true }), GB18030: new TextDecoder('gb18030', { fatal: true }) }
const LINE_FEED = 0x0a

/**
 * Reads bytes as UTF-8, else as GB18030. In a file that mixes them the encoding of most lines holds, and every other line is named. Neither
 * encoding has a line feed within a character, so that lines can be told apart before they are read.
 */
export function decode(bytes: Buffer): Decoded {
  const text = read('UTF-8', bytes)
  if (text !== undefined) return { text, encoding: 'UTF-8', broken: new Map() }
  const lines = linesOf(bytes)
  const kinds = lines.map(kindOf)
  const count = (kind: string) => kinds.filter(each => each === kind).length
  const encoding = count('UTF-8') > count('GB18030') ? 'UTF-8' : 'GB18030'
  const broken = new Map<number, string>()
  const other = encoding === 'UTF-8' ? 'GB18030' : 'UTF-8'
  const whole = lines.map((line, index) => {
    const right = kinds[index] === other ? undefined : read(encoding, line)
    if (right !== undefined) return right
    const meant = read(other, line)
    const seen =
      meant === undefined ? 'it is neither that nor' : `in ${other} it reads ${JSON.stringify(meant.trim().slice(0, 40))}, and is not`
    broken.set(index + 1, `must be in ${encoding}, as most lines of the file, but ${seen} ${meant === undefined ? other : 'that'}`)
    return meant ?? line.toString('latin1')
  })
  return { text: whole.join('').replace(/^\uFEFF/, ''), encoding, broken }
}

function read(encoding: Decoded['encoding'], bytes: Buffer): string | undefined {
  try {
    return strict[encoding].decode(bytes)
  } catch {
    return undefined
  }
}

/** What a line can only be. Two-byte characters of GB18030 may pass for UTF-8 of two bytes, hardly ever for UTF-8 of three, which Chinese has. */
function kindOf(line: Buffer): 'UTF-8' | 'GB18030' | 'either' | 'neither' {
  if (read('UTF-8', line) === undefined) return read('GB18030', line) === undefined ? 'neither' : 'GB18030'
  return line.some(byte => byte >= 0xe0) ? 'UTF-8' : 'either'
}

/** Lines with their ends. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start)
    const next = end === -1 ? bytes.length : end + 1
    lines.push(bytes.subarray(start, next))
    start = next
  }
  return lines
}
