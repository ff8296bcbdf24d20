import { createHash } from 'node:crypto'
import { indexNames, type Named } from './candidates'
import type { DataFile, EntityEntry } from './dataset'
import { nameKey } from './key'
import { lookUp } from './lookUp'
import { differing } from './merge'
import { model } from './model'
import { pinyinOf } from './pinyin'
import type { Problem } from './problem'

/**
 * Gives an id to every row of a table that has none, and to one with a former id the present one: that of the one entity with its code, or
 * with exactly its name; else one of its own, made of the dataset, the name and, where two rows of one name differ, all that they say. What
 * would fit several entities stays apart; the rule on namesakes says so. Files stand in the order of their precedence. Then what foreign tables
 * look up is found; what is not, is a problem.
 */
export function identify(files: DataFile[]): Problem[] {
  const { named, candidates } = indexNames(files.map(withIds))
  const former = formerIds(named)
  const all = files.filter(file => file.table).flatMap(file => file.entities)
  for (const entry of all) entry.seed.id = former.get(entry.seed.id) ?? entry.seed.id
  const made = new Map<string, EntityEntry[]>()
  for (const entry of all.filter(({ seed }) => seed.id === '')) {
    const same = matching(entry, candidates(codeOf(entry) ?? ''), candidates(entry.seed.name))
    if (same.length === 1) entry.seed.id = same[0]!.id
    else push(made, `${entry.label} ${nameKey(entry.seed.name)}${same.length > 1 ? ` ${entry.file.dataset.name}` : ''}`, entry)
  }
  for (const group of made.values()) name(group)
  return lookUp(files)
}

function matching(entry: EntityEntry, byCode: Named[], byName: Named[]): Named[] {
  const fits = (one: Named) => one.label === entry.label
  const code = codeOf(entry)
  const coded = code === undefined ? [] : byCode.filter(one => fits(one) && one.code === code)
  if (coded.length > 0) return coded
  return byName.filter(one => fits(one) && (code === undefined || one.code === undefined || one.code === code))
}

/** Rows of one name that nobody else bears: one entity where no dataset contradicts itself and no code tells them apart. */
function name(group: EntityEntry[]): void {
  const byDataset = new Map<string, EntityEntry[]>()
  for (const entry of group) push(byDataset, entry.file.dataset.name, entry)
  const codes = new Set(group.flatMap(entry => codeOf(entry) ?? []))
  const one = codes.size < 2 && [...byDataset.values()].every(isConsistent)
  const [first] = group
  for (const entry of group) entry.seed.id = one ? madeId(first!, nameKey(entry.seed.name)) : madeId(entry, content(entry.seed))
}

function isConsistent([first, ...others]: EntityEntry[]): boolean {
  const all = { ...first!, seed: { ...first!.seed } }
  return others.every(other => {
    if (differing(all, other).length > 0) return false
    for (const [field, value] of Object.entries(other.seed)) all.seed[field] ??= value
    return true
  })
}

function madeId({ label, file, seed }: EntityEntry, from: string): string {
  const [whole] = pinyinOf(seed.name)
  const hash = createHash('sha256').update(from).digest('hex').slice(0, 8)
  return `${model().kinds.get(label)}:${[file.dataset.name, whole.slice(0, 40), hash].filter(Boolean).join('-')}`
}

function content({ p: _row, id: _id, ...said }: EntityEntry['seed']): string {
  return JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withIds(file: DataFile): DataFile {
  return file.table ? { ...file, entities: file.entities.filter(({ seed }) => seed.id !== '') } : file
}

function formerIds(named: Named[]): Map<string, string> {
  return new Map(named.flatMap(({ id, formerIds }) => formerIds.map(former => [former, id] as const)))
}

function codeOf({ seed }: EntityEntry): string | undefined {
  return typeof seed.code === 'string' && seed.code !== '' ? seed.code : undefined
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
