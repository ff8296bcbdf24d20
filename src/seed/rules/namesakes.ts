import { type EntityEntry, entities, note, problem } from '../dataset'
import type { Rule } from '../rules'

/**
 * No two entities of one type that a dataset's data files describe share a name or alias: nobody could name either. Districts may, as real
 * ones do; a code tells them apart; and so may targets, named by their figures. Of tables, and across datasets, two of one name are kept
 * apart, which is to be known.
 */
export const namesakes: Rule = dataset => {
  const all = entities(dataset).filter(({ label }) => label !== 'District' && label !== 'Target')
  const described = new Set(all.filter(({ file }) => !file.table).map(key))
  return all.flatMap(entry => {
    const { id, name, aliases } = entry.seed
    const forms = [[name, ['name']] as const, ...aliases.map((alias, index) => [alias, ['aliases', index]] as const)]
    return forms.flatMap(([form, path]) => {
      const others = dataset.candidates(form).filter(named => named.label === entry.label && named.id !== id)
      const lesser = others.find(named => named.id < id)
      const told = (other: typeof lesser) => `${other?.id} (${other?.names[0]}) has the name ${form} too`
      if (lesser && !entry.file.table && described.has(key({ ...entry, seed: { id: lesser.id } })))
        return [problem(entry, path, `must name one ${entry.label}, but ${told(lesser)}`)]
      const apart = entry.file.table ? others[0] : undefined
      return apart ? [note(entry, path, `was kept apart as ${id}, for ${told(apart)}; give one id to both if they are one`)] : []
    })
  })
}

function key({ file, seed }: { file: EntityEntry['file']; seed: { id: string } }): string {
  return `${file.dataset.name} ${seed.id}`
}
