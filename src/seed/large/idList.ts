/** Ids by number, from 0 in the order in which they came: their characters lie in one buffer. */
export class IdList {
  private bytes = Buffer.alloc(1 << 20)
  private ends = new Uint32Array(1 << 16)
  length = 0

  /** Adds an id and gives its number. */
  add(id: string): number {
    const start = this.length === 0 ? 0 : this.ends[this.length - 1]!
    const size = Buffer.byteLength(id)
    if (start + size > this.bytes.length) this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)])
    if (this.length === this.ends.length) this.ends = grown(this.ends)
    this.bytes.write(id, start)
    this.ends[this.length] = start + size
    return this.length++
  }

  at(number: number): string {
    return this.bytes.toString('utf8', number === 0 ? 0 : this.ends[number - 1]!, this.ends[number]!)
  }
}

/** The same numbers with room for as many again. */
export function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2)
  more.set(numbers)
  return more
}
