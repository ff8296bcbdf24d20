import { hashes } from './hash'

/** How full a table gets before it grows by half. */
const FULL = 0.8

/**
 * Numbers by text, 9 or 12 bytes a place: of a text only 64 bits of hash are held. Of some million texts two are taken for one with a chance below
 * one in a million.
 */
export class HashTable {
  private size = 1 << 16
  private count = 0
  private first = new Uint32Array(this.size)
  private second = new Uint32Array(this.size)
  private numbers: Uint8Array | Uint32Array
  private readonly free: number

  /** Numbers are whole, from 0 up; `isSmall` where all are below 255. */
  constructor(isSmall = false) {
    this.numbers = isSmall ? new Uint8Array(this.size) : new Uint32Array(this.size)
    this.free = isSmall ? 0xff : 0xffffffff
    this.numbers.fill(this.free)
  }

  /** Adds a text with its number, and gives the number that it had before. Undefined where it is new. */
  add(text: string, number: number): number | undefined {
    const pair = hashes(text)
    const slot = this.slotOf(pair)
    const before = this.numbers[slot]!
    if (before !== this.free) return before
    this.place(slot, pair, number)
    if (++this.count > this.size * FULL) this.grow()
    return undefined
  }

  /** The number of a text. Undefined where there is none. */
  get(text: string): number | undefined {
    const found = this.numbers[this.slotOf(hashes(text))]!
    return found === this.free ? undefined : found
  }

  private place(slot: number, [a, b]: [number, number], number: number): void {
    this.first[slot] = a
    this.second[slot] = b
    this.numbers[slot] = number
  }

  private slotOf([a, b]: [number, number]): number {
    let slot = a % this.size
    while (this.numbers[slot] !== this.free && (this.first[slot] !== a || this.second[slot] !== b))
      slot = slot + 1 === this.size ? 0 : slot + 1
    return slot
  }

  private grow(): void {
    const { first, second, numbers } = this
    this.size = Math.ceil(this.size * 1.5)
    this.first = new Uint32Array(this.size)
    this.second = new Uint32Array(this.size)
    this.numbers = numbers instanceof Uint8Array ? new Uint8Array(this.size) : new Uint32Array(this.size)
    this.numbers.fill(this.free)
    for (let slot = 0; slot < numbers.length; slot++) {
      const pair: [number, number] = [first[slot]!, second[slot]!]
      if (numbers[slot] !== this.free) this.place(this.slotOf(pair), pair, numbers[slot]!)
    }
  }
}
