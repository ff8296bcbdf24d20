import type { ComputedField } from '../composer/library'
import { quote, quoteReason } from './evidence'

/** The fields that TypeScript answers, by `Type.field`; all others are files in `cypher/` or properties. */
export const computedFields: Record<string, ComputedField> = {
  'Evidence.quote': quote,
  'Evidence.quoteReason': quoteReason,
}
