import { encodeCursor } from '../composer/cursor'
import type { ComputedField } from '../composer/library'

/** What a file says of its page: what its cursors belong to, whether there is more, and the last row's place. */
interface PageEnd {
  binding: string
  more: boolean
  end: unknown[] | null
}

/** `pageInfo` of a page that is no connection: its file sets the bounds itself. */
export const pageInfo: ComputedField = {
  needs: ['binding', 'more', 'end'],
  resolve: ({ binding, more, end }: PageEnd) => ({ hasNextPage: more, endCursor: end && encodeCursor(binding, end) }),
}
