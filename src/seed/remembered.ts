const MOST = 5_000

/** A function of a text that remembers what it gave for the last few thousand: rows ask for the same names one after the other. */
export function remembered<T>(made: (text: string) => T): (text: string) => T {
  let [recent, older] = [new Map<string, T>(), new Map<string, T>()]
  return text => {
    const before = recent.get(text) ?? older.get(text)
    if (before !== undefined) return before
    const now = made(text)
    if (recent.size === MOST) [recent, older] = [new Map(), recent]
    recent.set(text, now)
    return now
  }
}
