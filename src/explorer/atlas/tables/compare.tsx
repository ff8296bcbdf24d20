import { addressOf, go, listOf, withChoices } from '../address'
import { useAnswer } from '../ask'
import { type Named, useVoice } from '../language'
import { Answered } from '../messages'
import { Picker } from '../picker'
import query from '../queries/compare.graphql?raw'
import { type Evidence, labelOf } from '../source'
import type { Sheet } from '../take/sheet'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { Compared } from './compared'

import { type Coverage, Frame } from './frame'

export type Thing = Named & { id: string }
type Cited = Evidence & { document: { districts: { id: string }[] } | null }

export interface Comparison {
  coverage: Coverage
  regions: ({ region: Thing; anchors: Thing[]; onlyIndustries: Thing[] } & Record<
    'enterprises' | 'parks' | 'projects' | 'platforms' | 'targets',
    number
  >)[]
  industries: {
    industry: Thing
    sharedByAll: boolean
    developments: {
      region: { id: string }
      district: Thing
      tier: string | null
      need: string | null
      assertion: string
      evidence: Evidence[]
    }[]
  }[]
  indicators: {
    indicator: string
    unit: string | null
    targets: {
      id: string
      name: string
      comparator: string
      value: number | null
      valueTo: number | null
      valueState: string
      unit: string | null
      year: number | null
      targetKind: string
      subjects: { id: string }[]
      evidence: Cited[]
    }[]
  }[]
}

/** Two to ten districts side by side. */
export default function CompareView({ address }: ViewProps) {
  const voice = useVoice()
  const { t } = voice
  const regions = listOf(address.choices, 'regions').slice(0, 10)
  const question = { query, variables: { regions } }
  const enough = regions.length >= 2
  const answer = useAnswer<{ compare: Comparison }>(enough ? question : null)
  const title = regions.join('、') || t('compare')
  useTitle(`${t('compareEyebrow')} · ${title}`)
  return (
    <section class="page">
      <div class="controls">
        <Picker
          label={t('regions')}
          hint={t('regionHint')}
          types={['District', 'EconomicZone']}
          chosen={regions}
          onChange={chosen => go(withChoices(address, { regions: chosen.join(',') }))}
        />
      </div>
      {!enough && (
        <>
          <h1>{t('compare')}</h1>
          <p class="lead">{t('compareEmpty')}</p>
          <a href={addressOf('compare', null, { regions: '荣昌区,开州区,广安市,南充市' })}>{t('compareExample')}</a>
        </>
      )}
      {enough && (
        <Answered answer={answer}>
          {data => (
            <Frame
              eyebrow={t('compareEyebrow')}
              title={title}
              coverage={data.compare.coverage}
              take={<TakeAlong question={question} data={data} sheet={sheetOf(data.compare, title, voice)} />}
            >
              <Compared {...data.compare} />
            </Frame>
          )}
        </Answered>
      )}
    </section>
  )
}

function sheetOf({ regions, industries }: Comparison, title: string, { t, v }: ReturnType<typeof useVoice>): Sheet {
  const kinds = ['enterprises', 'projects', 'parks', 'platforms', 'targets'] as const
  return {
    title: `${t('compareEyebrow')} ${title}`,
    columns: ['', ...regions.map(({ region }) => region.name)],
    rows: [
      ...kinds.map(kind => [t(kind), ...regions.map(one => one[kind] || t('notStated'))]),
      ...industries.map(({ industry, developments }) => [
        industry.name,
        ...regions.map(({ region }) =>
          developments
            .filter(one => one.region.id === region.id)
            .map(one =>
              [one.tier && v(`tier.${one.tier}`), one.need && v(`need.${one.need}`), ...one.evidence.map(labelOf)]
                .filter(Boolean)
                .join(' '),
            )
            .join('；'),
        ),
      ]),
    ],
  }
}
