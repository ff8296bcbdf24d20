import { setTimeout } from 'node:timers/promises'

/** Waits so many ms. Throws the signal's reason as soon as it is aborted. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, signal && { signal }).catch(() => {})
  signal?.throwIfAborted()
}
