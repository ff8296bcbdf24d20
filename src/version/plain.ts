import { isInt } from 'neo4j-driver'
import type { Properties } from '../seed/properties'

/** Properties as the database gives them back: integers as numbers, nothing that is null, by name. */
export function plain(properties: Properties): Properties {
  const stated = Object.entries(properties).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(stated.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, plainValue(value)]))
}

/** The names of the properties in which two sets differ, in order. */
export function differing(before: Properties, after: Properties): string[] {
  const [a, b] = [plain(before), plain(after)]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return names.filter(name => a[name] !== b[name] && JSON.stringify(a[name]) !== JSON.stringify(b[name]))
}

function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue)
  return isInt(value) ? value.toNumber() : value
}
