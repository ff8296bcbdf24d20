import type { ComputedField } from '../composer/library'

/** The id that an entity has now, whatever id it was asked by. */
export const canonicalId: ComputedField = {
  needs: ['id'],
  resolve: ({ id }: { id: string }) => id,
}
