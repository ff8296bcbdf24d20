import { entities, problem } from '../dataset'
import type { Rule } from '../rules'

const forms: [RegExp, string[]][] = [
  [/(?<![a-z])[x×*○]+[余多]?(万亿|亿|万)?元/i, ['investment']],
  [/(?<![a-z])[x×*○]+[余多]?[个项家]/i, ['count']],
  [/(?<![a-z])[x×*○]+[余多]?(平方公里|平方千米|万平方米|亩|公顷)/i, ['areaKm2']],
  [/(?<![a-z])[x×*○]{2,}年/i, ['startYear', 'endYear']],
]

/** Where the name or the note of an entity shows that the text hides a figure, that figure is not given as a number. */
export const masks: Rule = dataset =>
  entities(dataset).flatMap(entry => {
    const words = [entry.seed.name, ...entry.seed.aliases, entry.seed.note ?? ''].join(' ').normalize('NFKC')
    return forms.flatMap(([mask, fields]) => {
      const hidden = mask.exec(words)?.[0]
      const given = fields.filter(field => typeof entry.seed[field] === 'number')
      return hidden
        ? given.map(field => problem(entry, [field], `must be left out, for the text hides it (${hidden}), but got ${entry.seed[field]}`))
        : []
    })
  })
