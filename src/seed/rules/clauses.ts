import type { DataFile, Dataset } from '../dataset'
import { problem } from '../dataset'
import { nameKey } from '../key'
import type { Problem } from '../problem'
import type { Rule } from '../rules'
import { type Statement, statements } from '../statements'
import { textOf } from '../textOf'

/**
 * Every clause of responsibility, `（责任单位…）`, that the header lists is accounted for: its actors are numbered from 1, and without a lead all
 * are joint. A LEADS or PARTICIPATES_IN without `order` is of no clause.
 * With the texts at hand: the header lists every such clause, and its actors are those that the clause names, in its order.
 */
export const clauses: Rule = dataset => dataset.files.flatMap(file => (file.document ? ofFile(dataset, file) : []))

const opening = nameKey('（责任单位')

function ofFile(dataset: Dataset, file: DataFile): Problem[] {
  const listed: number[] = file.document?.clauses ?? []
  const duties = statements(dataset).filter(({ fact, qualifiers }) => fact.file === file && typeof qualifiers.order === 'number')
  const at = (index: number, message: string) => problem({ file, path: ['clauses', index] }, [], message)
  const paragraphs = textOf(dataset, file)?.paragraphs
  const unlisted = (paragraphs ?? []).flatMap((words, i) => (words.includes(opening) && !listed.includes(i + 1) ? [i + 1] : []))
  const missing = unlisted.map(p =>
    problem({ file, path: ['clauses'] }, [], `must list paragraph ${p}, which holds a clause of responsibility`),
  )
  return [
    ...missing,
    ...listed.flatMap((p, index) => {
      const actors = duties.filter(({ fact }) => fact.seed.p?.includes(p)).sort((a, b) => order(a) - order(b))
      const words = paragraphs?.[p - 1]
      return [...numbered(actors, p), ...(words === undefined ? [] : named(actors, words, p))].map(message => at(index, message))
    }),
  ]
}

const order = ({ qualifiers }: Statement) => Number(qualifiers.order)

function numbered(actors: Statement[], p: number): string[] {
  if (actors.length === 0) return [`paragraph ${p} must have its LEADS and PARTICIPATES_IN, but there is none`]
  const wrong = actors.findIndex((actor, i) => order(actor) !== i + 1)
  if (wrong >= 0)
    return [`the actors of paragraph ${p} must be numbered 1 to ${actors.length}, but number ${wrong + 1} is missing or not the only one`]
  const led = actors.some(({ fact }) => fact.type === 'LEADS')
  const joint = actors.filter(({ qualifiers }) => qualifiers.joint === true).length
  if (joint === (led ? 0 : actors.length)) return []
  return [`the actors of paragraph ${p} must be joint where none leads, and only there, but ${joint} of ${actors.length} are`]
}

function named(actors: Statement[], words: string, p: number): string[] {
  const clause = words.slice(words.lastIndexOf(opening) + opening.length)
  const count = clause.split(/[、,]/).length
  const places = actors.map(({ from }) => Math.max(...from.keys.map(key => clause.indexOf(key))))
  const stray = actors.find((_, i) => places[i]! < 0)
  if (stray) return [`the clause of paragraph ${p} must name ${stray.from.names[0]}, but does not`]
  if (places.some((place, i) => i > 0 && place < places[i - 1]!))
    return [`the actors of paragraph ${p} must stand in the order of its clause`]
  return actors.length === count ? [] : [`the clause of paragraph ${p} names ${count} actors, but ${actors.length} lead or take part`]
}
