/** The oldest Neo4j the queries are written for. */
export const oldest = '5.26'

/** Whether a server that calls itself `agent` ("Neo4j/5.26.30", "Neo4j/2025.01.0") is Neo4j of that version or newer. */
export function isRecent(agent: string | undefined): boolean {
  const found = /^Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '')
  if (!found) return false
  const [major = 0, minor = 0] = found.slice(1).map(Number)
  const [leastMajor = 0, leastMinor = 0] = oldest.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}
