import { createHash } from 'node:crypto'

/** What a cursor is made of: the last row's place in the order, an id or a list that ends with one. */
export type Cursor = string | (string | number)[]

/** What a cursor belongs to: a field and its arguments, page size and cursor apart. Another field's cursor is refused. */
export function bindingOf(field: string, args: Record<string, unknown>): string {
  const { first: _first, after: _after, ...others } = args
  return createHash('sha256')
    .update(JSON.stringify([field, others]))
    .digest('base64url')
    .slice(0, 10)
}

/** The cursor as it goes to the client: opaque, and bound. */
export function encodeCursor(binding: string, cursor: unknown): string {
  return Buffer.from(JSON.stringify([binding, cursor])).toString('base64url')
}

/** The cursor that came back. Undefined where it is none, or belongs to another field or other arguments. */
export function decodeCursor(binding: string, text: string): Cursor | undefined {
  try {
    const [bound, cursor, ...rest] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return bound === binding && rest.length === 0 && isCursor(cursor) ? cursor : undefined
  } catch {
    return undefined
  }
}

function isCursor(value: unknown): value is Cursor {
  const parts = Array.isArray(value) ? value : [value]
  return parts.length > 0 && parts.every(p => typeof p === 'string' || (typeof p === 'number' && Number.isFinite(p)))
}
