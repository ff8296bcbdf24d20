import type { Limits } from './limits'
import { tooComplex } from './refuse'

/** Refuses variables that hold a longer list or text, or are nested deeper, than anything that can be asked takes. */
export function checkValues(variables: Record<string, unknown> | undefined, limits: Limits): void {
  for (const [name, value] of Object.entries(variables ?? {})) check(value, `Variable "$${name.slice(0, 80)}"`, 1, limits)
}

function check(value: unknown, subject: string, level: number, limits: Limits): void {
  if (typeof value === 'string' && value.length > limits.stringLength) throw tooComplex('stringLength', limits, value.length, subject)
  if (typeof value !== 'object' || value === null) return
  if (level > limits.depth) throw tooComplex('depth', limits, Number.POSITIVE_INFINITY, subject)
  if (Array.isArray(value) && value.length > limits.listItems) throw tooComplex('listItems', limits, value.length, subject)
  for (const item of Object.values(value)) check(item, subject, level + 1, limits)
}
