import { GraphQLError } from 'graphql'

/** A date at the precision known: `2023`, `2023-02` or `2020-10-16`, and a day of the calendar. A bare year may be a number, as YAML reads it. */
export function parseDate(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !isDate(text))
    throw new GraphQLError(`Date must be YYYY, YYYY-MM or YYYY-MM-DD and a day of the calendar, but got ${JSON.stringify(value)}`)
  return text
}

function isDate(text: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? []
  if (year === undefined) return false
  const full = `${year}-${month}-${day}`
  const date = new Date(`${full}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full)
}
