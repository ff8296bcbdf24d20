import type { ComputedField } from '../composer/library'
import { canonicalId } from './canonicalId'
import { quote, quoteReason } from './evidence'
import { pageInfo } from './pageInfo'

/** The fields that TypeScript answers, by `Type.field`; all others are files in `cypher/` or properties. */
export const computedFields: Record<string, ComputedField> = {
  'Entity.canonicalId': canonicalId,
  'Evidence.quote': quote,
  'Evidence.quoteReason': quoteReason,
  'Graph.pageInfo': pageInfo,
}
