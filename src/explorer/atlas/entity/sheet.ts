import type { Voice } from '../language'
import { labelOf } from '../source'
import type { Sheet } from '../take/sheet'
import { type Entity, qualifiersOf, type Relation } from './model'

/** An entity's relations as a table. */
export function sheetOf(entity: Entity, relations: Relation[], voice: Voice): Sheet {
  const { t, v } = voice
  return {
    title: entity.name,
    columns: [t('relations'), t('search'), 'id', t('kind'), t('basis'), t('sources')],
    rows: relations.map(relation => {
      const { from, to, type, assertion, qualifiers, evidence } = relation
      const out = from.id === entity.id
      const other = out ? to : from
      return [
        v(`${out ? 'out' : 'in'}.${type}`),
        other.name,
        other.id,
        qualifiersOf(qualifiers, voice),
        v(`assertion.${assertion}`),
        evidence.map(labelOf).join('、'),
      ]
    }),
  }
}
