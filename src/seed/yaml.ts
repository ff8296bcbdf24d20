import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml'
import type { Path } from './problem'

/** The content of a YAML file, with the line on which each part of it stands. */
export interface Yaml {
  /** Undefined where the file has problems. */
  value: unknown
  /** The line, from 1, of what stands at a path, or of its nearest ancestor that exists. */
  lineOf(path: Path): number
  problems: { line: number; message: string }[]
}

/** Reads YAML 1.2, core schema: `2020-10-16` and `no` are texts, `12` is a number. A key given twice, or too many aliases, is a problem. */
export function readYaml(text: string): Yaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core', uniqueKeys: true, version: '1.2' })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  // of what is broken only the first is worth reading: what comes after mostly follows from it
  const problems = [...document.errors, ...document.warnings].slice(0, 1).map(({ pos, message }) => ({ line: lineAt(pos[0]), message }))
  const lineOf = (path: Path) => lineAt(offsetOf(document.contents, path))
  if (problems.length > 0) return { value: undefined, lineOf, problems }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), lineOf, problems }
  } catch (error) {
    return { value: undefined, lineOf, problems: [{ line: 1, message: (error as Error).message }] }
  }
}

function offsetOf(contents: ParsedNode | null, path: Path): number {
  let node: unknown = contents
  let offset = start(node) ?? 0
  for (const key of path) {
    const found = child(node, key)
    if (found === undefined) break
    offset = found.offset ?? offset
    node = found.node
  }
  return offset
}

function child(node: unknown, key: string | number): { node: unknown; offset: number | undefined } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(key))
    return pair && { node: pair.value, offset: start(pair.key) }
  }
  const item = isSeq(node) && typeof key === 'number' ? node.items[key] : undefined
  return item === undefined ? undefined : { node: item, offset: start(item) }
}

function start(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined
}
