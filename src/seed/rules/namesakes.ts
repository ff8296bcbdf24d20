import { type EntityEntry, entities, note, problem } from '../dataset'
import type { Path, Problem } from '../problem'
import type { Rule } from '../rules'

/**
 * No two entities of one type that a dataset's data files describe share a name or alias: nobody could name either. Districts may, as real
 * ones do; a code tells them apart; and so may targets, named by their figures. Of tables, and across datasets, two of one name are kept
 * apart, which is to be known.
 */
export const namesakes: Rule = dataset => {
  const all = entities(dataset).filter(({ label }) => !mayShare.has(label))
  const described = new Set(all.filter(({ file }) => !file.table).map(key))
  return all.flatMap(entry => {
    const { id } = entry.seed
    return formsOf(entry).flatMap(([form, path]) => {
      const others = dataset.candidates(form).filter(named => named.label === entry.label && named.id !== id)
      const lesser = others.find(named => named.id < id)
      const told = (other: typeof lesser) => `${other?.id} (${other?.names[0]}) has the name ${form} too`
      if (lesser && !entry.file.table && described.has(key({ ...entry, seed: { id: lesser.id } })))
        return [problem(entry, path, `must name one ${entry.label}, but ${told(lesser)}`)]
      const apart = entry.file.table ? others[0] : undefined
      return apart ? [keptApart(entry, path, told(apart))] : []
    })
  })
}

/** Types of which several entities may bear one name. */
export const mayShare = new Set(['District', 'Target'])

/** The name and aliases of an entry, each with where it stands in it. */
export function formsOf({ seed: { name, aliases } }: EntityEntry): [form: string, path: Path][] {
  return [[name, ['name']], ...aliases.map((alias, index): [string, Path] => [alias, ['aliases', index]])]
}

/** Notes that an entry was not taken for another one of its name. */
export function keptApart(entry: EntityEntry, path: Path, why: string): Problem {
  return note(entry, path, `was kept apart as ${entry.seed.id}, for ${why}; give one id to both if they are one`)
}

function key({ file, seed }: { file: EntityEntry['file']; seed: { id: string } }): string {
  return `${file.dataset.name} ${seed.id}`
}
