import { Refusal } from '../refusal'

/** As many changes as fit one transaction of a small server. */
export const MAX_CHANGES = 200_000

/** Says how more changes than fit one transaction can be written to a Neo4j that is not ours; how many they are, where they were counted. */
export function tooMuch(most: number, changes?: number): Refusal {
  return new Refusal(
    `A load must change at most ${most} entities, relations and names to be written in one transaction, but this one changes ${changes ?? 'more'}. ` +
      'Either load into an empty database and let the server use that one (NEO4J_URI, NEO4J_DATABASE), or write this one in several transactions: ' +
      '--in-place, and until it is done the server says that it is not ready. A server with the memory for it takes --max-changes.',
  )
}
