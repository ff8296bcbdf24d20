import type { Graph } from '../composer/statements'
import { answered } from '../database/read'

/** How long a version is believed. */
const FRESH_MS = 1_000

/** Tells the version of the data. */
export type DataVersion = () => Promise<string | undefined>

/** Asks for the version of the data, at most once a second however many want to know. Undefined where there is none, or no answer. */
export function createDataVersion(graph: () => Graph): DataVersion {
  let asked = Number.NEGATIVE_INFINITY
  let version: Promise<string | undefined> = Promise.resolve(undefined)
  return () => {
    if (performance.now() - asked < FRESH_MS) return version
    asked = performance.now()
    version = answered(graph(), "MATCH (m:Meta {id: 'meta'}) RETURN m.version", 1_000).then(
      ({ rows }) => rows[0]?.[0] as string | undefined,
      () => undefined,
    )
    return version
  }
}
