import { problem } from '../dataset'
import type { Rule } from '../rules'
import { statements } from '../statements'
import { textOf } from '../textOf'

/**
 * A park's focus is not taken from mere nearness: it follows from the park's name or the heading above it, or it is said.
 * With the texts at hand: what is said stands in one sentence with the park.
 */
export const focuses: Rule = dataset =>
  statements(dataset)
    .filter(({ fact }) => fact.type === 'FOCUSES_ON')
    .flatMap(({ fact, from, to, at }) => {
      const { p, basis } = fact.seed
      if (basis) {
        if (basis === 'NAME' || basis === 'HEADING') return []
        return [
          problem(
            fact,
            ['basis'],
            `must be NAME or HEADING for the focus of a park, or left out where a sentence says it, but got ${basis}`,
          ),
        ]
      }
      const text = textOf(dataset, fact.file)
      const sentences = (p ?? []).flatMap(number => (text?.paragraphs[number - 1] ?? '').split(/[。;!]/))
      const together = sentences.some(sentence => [from, to].every(({ keys }) => keys.some(key => sentence.includes(key))))
      if (!text || together) return []
      return [
        problem(fact, at.to, `${to.names[0]} must stand in one sentence with ${from.names[0]}, or basis must say what carries the focus`),
      ]
    })
