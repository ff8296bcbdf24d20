import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { Refusal } from '../refusal'
import type { Difference } from '../version/difference'
import { type Told, tell } from '../version/feed'
import { print } from './print'

/** How a difference is told. */
export interface DifferenceOptions {
  /** Results as JSON. */
  json?: boolean
  /** A file for every change, one line of JSON each. */
  out?: string
}

/** What is between two states of a graph, or two datasets. */
export interface Comparison {
  /** What the one is called; null where it is an empty graph. */
  from: string | null
  /** What the other is called. */
  to: string
  /** By type of entity or relation, in order. */
  counts: { type: string; added: number; changed: number; removed: number }[]
  /** The first few changes of each type and kind. */
  samples: Told[]
}

const SAMPLES = 3

/** Tells a difference on standard output, and every change to a file where one is named; the exit code is 2 if anything differs. */
export async function tellDifference(
  difference: Difference,
  names: Pick<Comparison, 'from' | 'to'>,
  { json, out }: DifferenceOptions,
): Promise<void> {
  if (out !== undefined) await writeLines(out, tell(difference))
  const comparison = { ...names, ...summarize(difference) }
  print(json ? comparison : table(comparison))
  if (comparison.counts.length > 0) process.exitCode = 2
}

function summarize(difference: Difference): Pick<Comparison, 'counts' | 'samples'> {
  const counts = new Map<string, Comparison['counts'][number]>()
  const samples: Told[] = []
  for (const told of tell(difference)) {
    const count = counts.get(told.type) ?? { type: told.type, added: 0, changed: 0, removed: 0 }
    counts.set(told.type, count)
    const kind = told.kind.toLowerCase() as 'added' | 'changed' | 'removed'
    if (++count[kind] <= SAMPLES) samples.push(told)
  }
  return { counts: [...counts.values()].sort((a, b) => (a.type < b.type ? -1 : 1)), samples }
}

async function writeLines(path: string, changes: Iterable<Told>): Promise<void> {
  const file = createWriteStream(path)
  await once(file, 'open').catch(error => {
    throw new Refusal(`${path} must be a file that can be written: ${error.message}`)
  })
  for (const change of changes) if (!file.write(`${JSON.stringify(change)}\n`)) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
}

function table({ from, to, counts, samples }: Comparison): string {
  if (counts.length === 0) return `Nothing differs.`
  const width = Math.max(...counts.map(({ type }) => type.length))
  const lines = counts.map(({ type, added, changed, removed }) => `  ${type.padEnd(width)}  +${added} ~${changed} -${removed}`)
  const signs = { ADDED: '+', CHANGED: '~', REMOVED: '-' }
  const some = samples.map(
    ({ kind, subject, properties }) => `  ${signs[kind]} ${subject}${kind === 'CHANGED' ? `: ${properties.join(', ')}` : ''}`,
  )
  return [`From ${from ?? 'an empty graph'} to ${to} (added, changed, removed):`, ...lines, 'For example:', ...some].join('\n')
}
