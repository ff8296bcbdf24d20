import { indexNames, type Named } from './candidates'
import { type DataFile, type FactEntry, problem } from './dataset'
import { nameKey } from './key'
import type { Problem } from './problem'

/**
 * Puts ids where foreign tables name an entity of the same row, or say how another is to be found. What is not one entity is a problem, and
 * its relation is not whole.
 */
export function lookUp(files: DataFile[]): Problem[] {
  const all = files.filter(file => file.table).flatMap(file => file.facts)
  for (const { seed, own = [] } of all) for (const { field, entity } of own) seed[field] = [entity.seed.id]
  const asking = all.filter(fact => fact.lookUps?.length)
  if (asking.length === 0) return []
  const { candidates } = indexNames(files)
  return asking.flatMap(fact => find(fact, candidates))
}

function find(fact: FactEntry, candidates: (text: string) => Named[]): Problem[] {
  const problems: Problem[] = []
  for (const { field, by, types } of fact.lookUps ?? []) {
    const value = fact.seed[field]
    const found = [value].flat().map((text, index) => {
      const all = candidates(String(text)).filter(named => (types?.includes(named.label) ?? true) && by_[by](named, String(text)))
      if (all.length === 1) return all[0]!.id
      const what = `must be the ${by.toLowerCase()} of one ${types?.join(' or ') ?? 'entity'}, but ${JSON.stringify(text)}`
      const fits = all.map(({ id, names }) => `${id} (${names[0]})`).sort()
      problems.push(problem(fact, [field, index], `${what} ${all.length > 1 ? `fits ${fits.join(' and ')}` : 'is that of none'}`))
      return text
    })
    fact.seed[field] = Array.isArray(value) ? found : found[0]
  }
  if (problems.length > 0) fact.whole = false
  return problems
}

const by_ = {
  ID: (named: Named, text: string) => named.id === text || named.formerIds.includes(text),
  CODE: (named: Named, text: string) => named.code === text,
  NAME: (named: Named, text: string) => named.keys.includes(nameKey(text)),
}
