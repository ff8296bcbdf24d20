/** How many entities or relations of each type each table states. */
export class Counts {
  private readonly tables = new Map<string, Map<string, number>>()

  add(file: string, type: string, more = 1): void {
    const types = this.tables.get(file) ?? new Map<string, number>()
    this.tables.set(file, types.set(type, (types.get(type) ?? 0) + more))
  }

  /** How many there are in a table, of all types. */
  of(file: string): number {
    return [...(this.tables.get(file)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  }

  clear(): void {
    this.tables.clear()
  }

  *all(): Generator<{ file: string; type: string; count: number }> {
    for (const [file, types] of this.tables) for (const [type, count] of types) if (count > 0) yield { file, type, count }
  }
}
