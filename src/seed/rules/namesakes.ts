import { entities, problem } from '../dataset'
import type { Rule } from '../rules'

/** No two entities of one type share a name or alias: nobody could name either. Districts may, as real ones do; a code tells them apart; and so may targets, named by their figures. */
export const namesakes: Rule = dataset =>
  entities(dataset)
    .filter(({ label }) => label !== 'District' && label !== 'Target')
    .flatMap(entry => {
      const { id, name, aliases } = entry.seed
      const forms = [[name, ['name']] as const, ...aliases.map((alias, index) => [alias, ['aliases', index]] as const)]
      return forms.flatMap(([form, path]) => {
        const other = dataset.candidates(form).find(named => named.label === entry.label && named.id < id)
        return other
          ? [problem(entry, path, `must name one ${entry.label}, but ${other.id} (${other.names[0]}) has the name ${form} too`)]
          : []
      })
    })
