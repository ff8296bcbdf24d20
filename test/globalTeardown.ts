import { rmSync } from 'node:fs'
import type { Held } from './globalSetup'

/** Ends what global set-up started. */
export default async function tearDown(): Promise<void> {
  const { held } = globalThis as unknown as { held?: Held }
  await held?.database.stop()
  if (held) rmSync(held.folder, { recursive: true, force: true })
}
