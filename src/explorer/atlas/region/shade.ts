import type { Spot } from './model'

/** How many steps a number is shown in. */
export const STEPS = 5

/** The class that colours a spot: a step of a number, a tier, an assertion; or why there is none. */
export function shadeOf({ value, read }: Spot, most: number): string {
  if (value === null) return read ? 'none' : 'unread'
  if (typeof value === 'string') return value
  return `step${Math.min(STEPS, Math.ceil((STEPS * Math.log1p(value)) / Math.log1p(most)))}`
}

/** The largest value of each step. */
export const stepsOf = (most: number): number[] =>
  [...new Set(Array.from({ length: STEPS }, (_, i) => Math.floor(Math.expm1((Math.log1p(most) * (i + 1)) / STEPS) + 1e-9)))].filter(
    value => value > 0,
  )
