import { syllablesOf } from '../../dist/seed/pinyin.js'
import { characters } from './characters.mjs'
import { hash } from './random.mjs'

/** The pair of characters number `index` of a vocabulary (`brand`, `place`, `word`), in an order that the seed shuffles; none comes twice. */
export function pair(seed, vocabulary, index) {
  const [first, second] = characters[vocabulary]()
  const count = first.length
  if (index >= count ** 2)
    throw new RangeError(`There are ${count ** 2} names of the kind ${vocabulary}, but number ${index} was asked for`)
  let [a, b] = [Math.floor(index / count), index % count]
  for (let round = 0; round < 4; round++) [a, b] = [b, (a + Math.abs(hash(`${seed}/${vocabulary}/${round}/${b}`))) % count]
  return first[a] + second[b]
}

/** An id: `enterprise:dekai-lijing-17` for the parts 德凯 and 锂晶 of firm number 17. */
export function idOf(kind, number, ...parts) {
  return `${kind}:${[...parts.map(slug), number].join('-')}`
}

const syllables = new Map()

function slug(text) {
  return [...text].map(syllable).join('')
}

function syllable(character) {
  if (!syllables.has(character)) syllables.set(character, syllablesOf(character)[0])
  return syllables.get(character)
}
