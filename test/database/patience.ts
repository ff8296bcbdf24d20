import { setTimeout as pause } from 'node:timers/promises'

/** Resolves with the first thing `look` finds; fails after 40 seconds. */
export async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (const end = Date.now() + 40_000; Date.now() < end; await pause(20)) {
    const found = look()
    if (found) return found
  }
  throw new Error(`waited 40 seconds in vain for ${look}`)
}
