const CHUNK = 1 << 22

/** Ids by number, from 0 in the order in which they came: their characters lie in buffers, each behind its length. */
export class IdList {
  private readonly chunks: Buffer[] = []
  private starts = new Uint32Array(1 << 16)
  private end = 0
  length = 0

  /** Adds an id and gives its number. */
  add(id: string): number {
    const size = Buffer.byteLength(id)
    const left = this.chunks.length * CHUNK - this.end
    if (left < size + 2) this.open()
    if (this.length === this.starts.length) this.starts = grown(this.starts)
    const [chunk, at] = [this.chunkOf(this.end), this.end % CHUNK]
    chunk.writeUInt16LE(size, at)
    chunk.write(id, at + 2)
    this.starts[this.length] = this.end
    this.end += size + 2
    return this.length++
  }

  at(number: number): string {
    const start = this.starts[number]!
    const [chunk, at] = [this.chunkOf(start), start % CHUNK]
    return chunk.toString('utf8', at + 2, at + 2 + chunk.readUInt16LE(at))
  }

  /** Whether an id has this number. */
  is(number: number, id: string): boolean {
    const start = this.starts[number]!
    const [chunk, at] = [this.chunkOf(start), start % CHUNK]
    const size = chunk.readUInt16LE(at)
    // an id is in a-z, 0-9 and hyphens, and has as many bytes as characters
    if (size !== id.length) return this.at(number) === id
    for (let index = 0; index < size; index++) if (chunk[at + 2 + index] !== id.charCodeAt(index)) return false
    return true
  }

  private open(): void {
    this.end = this.chunks.length * CHUNK
    this.chunks.push(Buffer.alloc(CHUNK))
  }

  private chunkOf(offset: number): Buffer {
    return this.chunks[Math.floor(offset / CHUNK)]!
  }
}

/** The same numbers with room for half as many again. */
export function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(Math.ceil(numbers.length * 1.5))
  more.set(numbers)
  return more
}
