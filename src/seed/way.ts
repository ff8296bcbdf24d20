import { Refusal } from '../refusal'
import { sizeOf } from '../version/difference'
import type { LoadOptions } from './load'
import type { GraphState } from './state'
import { type Writing, writeAtOnce, writeInPlace } from './write'

/** As many changes as fit one transaction of a small server. */
export const MAX_CHANGES = 200_000

/** How a difference can be written. Throws a Refusal where it is too large for one transaction and nobody allowed several. */
export function wayOf(
  { difference }: Pick<Writing, 'difference'>,
  { version, state }: GraphState,
  { maxChanges = MAX_CHANGES, inPlace, elsewhere }: LoadOptions,
) {
  const size = sizeOf(difference)
  if (size <= maxChanges) return writeAtOnce
  if (inPlace || version === undefined || state !== undefined) return writeInPlace
  if (elsewhere) return 'elsewhere'
  throw new Refusal(
    `A load must change at most ${maxChanges} entities, relations and names to be written in one transaction, but this one changes ${size}. ` +
      'Either load into an empty database and let the server use that one (NEO4J_URI, NEO4J_DATABASE), or write this one in several transactions: ' +
      '--in-place, and until it is done the server says that it is not ready. A server with the memory for it takes --max-changes.',
  )
}
