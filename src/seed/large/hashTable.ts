import { hashes } from './hash'

const FREE = -1

/**
 * Numbers by text, 12 bytes an entry: of a text only 64 bits of hash are held. Of some million texts two are taken for one with a chance below
 * one in a million.
 */
export class HashTable {
  private size = 1 << 16
  private count = 0
  private first = new Uint32Array(this.size)
  private second = new Uint32Array(this.size)
  private numbers = new Int32Array(this.size).fill(FREE)

  /** Adds a text with its number, and gives the number that it had before. Undefined where it is new. */
  add(text: string, number: number): number | undefined {
    const pair = hashes(text)
    const slot = this.slotOf(pair)
    const before = this.numbers[slot]!
    if (before !== FREE) return before
    this.place(slot, pair, number)
    if (++this.count * 3 > this.size * 2) this.grow()
    return undefined
  }

  /** The number of a text. Undefined where there is none. */
  get(text: string): number | undefined {
    const found = this.numbers[this.slotOf(hashes(text))]!
    return found === FREE ? undefined : found
  }

  private place(slot: number, [a, b]: [number, number], number: number): void {
    this.first[slot] = a
    this.second[slot] = b
    this.numbers[slot] = number
  }

  private slotOf([a, b]: [number, number]): number {
    let slot = a & (this.size - 1)
    while (this.numbers[slot] !== FREE && (this.first[slot] !== a || this.second[slot] !== b)) slot = (slot + 1) & (this.size - 1)
    return slot
  }

  private grow(): void {
    const { first, second, numbers } = this
    this.size *= 2
    this.first = new Uint32Array(this.size)
    this.second = new Uint32Array(this.size)
    this.numbers = new Int32Array(this.size).fill(FREE)
    for (let slot = 0; slot < numbers.length; slot++) {
      const pair: [number, number] = [first[slot]!, second[slot]!]
      if (numbers[slot] !== FREE) this.place(this.slotOf(pair), pair, numbers[slot]!)
    }
  }
}
