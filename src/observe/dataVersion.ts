import type { Graph } from '../composer/statements'
import { answered } from '../database/read'

/** How long the database has to tell it. */
const PATIENCE_MS = 1_000

/** The version of the data. Undefined where there is none, or no answer. */
export async function dataVersion(graph: Graph): Promise<string | undefined> {
  const { rows } = await answered(graph, "MATCH (m:Meta {id: 'meta'}) RETURN m.version", PATIENCE_MS).catch(() => ({ rows: [] }))
  return rows[0]?.[0] as string | undefined
}
