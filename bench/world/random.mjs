/**
 * Random choices that are the same for the same scope (`1, 'county', 17`), whatever was asked before: so a part of the world can be made
 * alone, or twice.
 */
export function random(...scope) {
  let state = hash(scope.join('/'))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    return (mix(state) >>> 0) / 2 ** 32
  }
  const below = count => Math.floor(next() * count)
  return {
    /** A whole number from 0, smaller than `count`. */
    below,
    /** True in one of so many cases. */
    oneIn: count => below(count) === 0,
    /** One of a list, each as likely. */
    of: list => list[below(list.length)],
    /** The place of one of these weights, a larger one more likely. */
    weighted: weights => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
      let place = 0
      while (place < weights.length - 1 && left >= weights[place]) left -= weights[place++]
      return place
    },
  }
}

/** A number of 32 bits for a text. */
export function hash(text) {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return mix(value)
}

function mix(value) {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return mixed ^ (mixed >>> 14)
}
