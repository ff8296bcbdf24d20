import type { ComponentChildren } from 'preact'
import { useVoice, type Voice } from '../language'
import { Names } from '../names'
import type { words } from '../words'
import { type Entity, figureOf, yearsOf } from './model'

/** What an entity is, property by property; what no text states says so. */
export function Facts({ entity }: { entity: Entity }) {
  const voice = useVoice()
  const { t } = voice
  const facts = factsOf(entity, voice)
  return (
    <dl class="facts">
      {facts.map(([word, value]) => [
        <dt key={word}>{t(word)}</dt>,
        <dd key={`${word}:`}>{value ?? <span class="unknown">{t('notStated')}</span>}</dd>,
      ])}
      <dt>id</dt>
      <dd>
        <code>{entity.id}</code>
        {entity.canonicalId !== entity.id && <Names of={[{ id: entity.canonicalId, name: entity.canonicalId }]} />}
      </dd>
      {entity.pinyin.length > 0 && <dt>{t('pinyin')}</dt>}
      {entity.pinyin.length > 0 && <dd>{entity.pinyin.join(' · ')}</dd>}
      <dt>{t('datasets')}</dt>
      <dd>{entity.datasets.join('、')}</dd>
      {entity.conflicts.map(({ property, dataset, value }) => [
        <dt key={property}>{property}</dt>,
        <dd key={`${property}:`}>{t('conflict', { dataset, value })}</dd>,
      ])}
    </dl>
  )
}

type Fact = [keyof typeof words, ComponentChildren]

/** The properties that a kind of entity has, in order. Null is what no text states. */
function factsOf(entity: Entity, voice: Voice): Fact[] {
  const { t, v, number } = voice
  const value = (of: string, prefix: string) => (entity[of] ? v(`${prefix}.${entity[of]}`) : null)
  const { district, placeState, placeReason } = entity
  const province = district?.province
  const place: Fact = [
    'place',
    district ? (
      <Names of={province ? [district, province] : [district]} />
    ) : placeState === 'NOT_STATED' && placeReason ? (
      <span class="unknown">{`${t('notStated')}：${placeReason}`}</span>
    ) : null,
  ]
  const text = (name: string) => (entity[name] as string | number | null) ?? null
  const years: Fact = ['years', yearsOf(entity.startYear ?? entity.periodStart, entity.endYear ?? entity.periodEnd, voice)]
  const known: Record<string, Fact[]> = {
    Enterprise: [place, ['status', value('status', 'progress')]],
    Project: [
      place,
      ['status', value('status', 'progress')],
      ['investment', entity.investment == null ? null : t('yi', { n: number((entity.investment as number) / 1e8) })],
      years,
      ...(entity.count ? [['kind', t('bundle', { n: entity.count as number })] as Fact] : []),
    ],
    Park: [
      place,
      ['kind', value('parkKind', 'park')],
      ['level', value('level', 'level')],
      ['status', value('status', 'progress')],
      ['area', entity.areaKm2 == null ? null : t('km2', { n: number(entity.areaKm2 as number) })],
    ],
    Platform: [place, ['kind', value('platformKind', 'platform')], ['status', value('status', 'progress')]],
    EconomicZone: [['kind', text('zoneKind')]],
    Policy: [['kind', value('policyKind', 'policy')], ['number', text('number')], years],
    Department: [['level', value('level', 'level')]],
    Programme: [['level', value('level', 'level')]],
    Segment: [['stage', value('stage', 'stage')]],
    Industry: [
      ['code', text('code')],
      ['parent', entity.parent ? <Names of={[entity.parent]} /> : null],
    ],
    Target: [
      ['figure', <b key="figure">{figureOf(entity, voice)}</b>],
      ['year', text('year') ?? (entity.yearReason ? v(`reason.${entity.yearReason}`) : null)],
      ['kind', value('targetKind', 'target')],
    ],
    Document: [
      ['date', text('date') ?? <span class="unknown">{(entity.dateReason as string) ?? t('undated')}</span>],
      ['publisher', text('publisher')],
      ['paragraphs', text('paragraphs')],
      [
        'knownGaps',
        <ul key="gaps">
          {((entity.knownGaps as string[]) ?? []).map(gap => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>,
      ],
    ],
  }
  return known[entity.__typename] ?? []
}
