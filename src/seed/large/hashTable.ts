import { hash } from './hash'

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
  /** The hashes of the text in hand. */
  private readonly pair = new Uint32Array(2)

  /** Numbers are whole, from 0 up; `isSmall` where all are below 255. */
  constructor(isSmall = false) {
    this.numbers = isSmall ? new Uint8Array(this.size) : new Uint32Array(this.size)
    this.free = isSmall ? 0xff : 0xffffffff
    this.numbers.fill(this.free)
  }

  /** Adds a text with its number, and gives the number that it had before. Undefined where it is new. */
  add(text: string, number: number): number | undefined {
    hash(text, this.pair)
    const slot = this.slotOfPair()
    const before = this.numbers[slot]!
    if (before !== this.free) return before
    this.place(slot, number)
    if (++this.count > this.size * FULL) this.grow()
    return undefined
  }

  /** The number of a text. Undefined where there is none. */
  get(text: string): number | undefined {
    hash(text, this.pair)
    const found = this.numbers[this.slotOfPair()]!
    return found === this.free ? undefined : found
  }

  private place(slot: number, number: number): void {
    this.first[slot] = this.pair[0]!
    this.second[slot] = this.pair[1]!
    this.numbers[slot] = number
  }

  private slotOfPair(): number {
    const a = this.pair[0]!
    const b = this.pair[1]!
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
      if (numbers[slot] === this.free) continue
      this.pair[0] = first[slot]!
      this.pair[1] = second[slot]!
      this.place(this.slotOfPair(), numbers[slot]!)
    }
  }
}
