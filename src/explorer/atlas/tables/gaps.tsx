import { addressOf, go, listOf, withChoices } from '../address'
import { useVoice, type Voice } from '../language'
import { Answered } from '../messages'
import { usePages } from '../pages'
import { Picker } from '../picker'
import query from '../queries/gaps.graphql?raw'
import { labelOf } from '../source'
import type { Sheet } from '../take/sheet'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { type Coverage, Frame } from './frame'
import { type Gap, GapTable } from './gapTable'

interface Gaps {
  chainGaps: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    states: { region: { id: string }; state: string | null; reason: string | null; count: number }[]
    coverage: Coverage
    nodes: Gap[]
  }
}

const STATES = ['DECLARED_AND_MISSING', 'MISSING_ONLY', 'DECLARED_AND_PRESENT', 'PRESENT']

/** What a chain lacks in regions, and the nearest places that have it. */
export default function GapsView({ address }: ViewProps) {
  const voice = useVoice()
  const { t, v } = voice
  const industry = address.choices.get('industry')
  const regions = listOf(address.choices, 'regions')
  const state = address.choices.get('state')
  const asked = industry && regions.length > 0
  const question = { query, variables: { industry, regions, ...(state && { states: [state] }) } }
  const { answer, pages, more, failed } = usePages<Gaps>(asked ? question : null, data => data.chainGaps)
  const gaps = pages.flatMap(({ chainGaps }) => chainGaps.nodes)
  const title = t('gapsTitle', { name: industry ?? '' })
  useTitle(industry ? title : t('gapsEyebrow'))
  return (
    <section class="page">
      <div class="controls">
        <Picker
          label={t('industry')}
          hint={t('industryHint')}
          types={['Industry']}
          most={1}
          chosen={industry ? [industry] : []}
          onChange={([one]) => go(withChoices(address, { industry: one ?? null }))}
        />
        <Picker
          label={t('regions')}
          hint={t('regionHint')}
          types={['District', 'EconomicZone']}
          most={20}
          chosen={regions}
          onChange={chosen => go(withChoices(address, { regions: chosen.join(',') }))}
        />
      </div>
      {!asked && (
        <>
          <h1>{t('gaps')}</h1>
          <p class="lead">{t('gapsEmpty')}</p>
          <a href={addressOf('gaps', null, { industry: industry ?? '电子信息', regions: '荣昌区,广安市' })}>{t('gapsExample')}</a>
        </>
      )}
      {asked && (
        <Answered answer={answer}>
          {data => (
            <Frame
              eyebrow={t('gapsEyebrow')}
              title={title}
              coverage={data.chainGaps.coverage}
              take={<TakeAlong question={question} data={pages} sheet={sheetOf(gaps, title, voice)} />}
            >
              <nav class="chips" aria-label={t('state')}>
                <a href={withChoices(address, { state: null })} aria-current={state ? undefined : 'true'}>
                  {t('anyState')}
                </a>
                {STATES.map(one => (
                  <a key={one} href={withChoices(address, { state: one })} aria-current={state === one ? 'true' : undefined}>
                    <i class={`dot ${one}`} /> {v(`gap.${one}`)}
                  </a>
                ))}
              </nav>
              {gaps.length === 0 ? <p class="lead">{t('gapsNone')}</p> : <GapTable gaps={gaps} />}
              {more && (
                <button type="button" class="onward" onClick={more}>
                  {failed && `${t('troubleFAILED')} `}
                  {t('moreOf', { n: data.chainGaps.totalCount - gaps.length })}
                </button>
              )}
            </Frame>
          )}
        </Answered>
      )}
    </section>
  )
}

function sheetOf(gaps: Gap[], title: string, { t, v }: Voice): Sheet {
  return {
    title,
    columns: [t('segment'), 'id', t('region'), t('state'), t('need'), t('declared'), t('observed'), t('nearest')],
    rows: gaps.map(({ segment, region, state, reason, needs, declared, observed, nearest }) => [
      segment.name,
      segment.id,
      region.name,
      state ? v(`gap.${state}`) : v(`reason.${reason}`),
      needs.map(need => v(`need.${need}`)).join('、'),
      declared.flatMap(({ evidence }) => evidence.map(labelOf)).join('、'),
      observed.map(({ from }) => from.name).join('、'),
      nearest.map(({ district }) => district.name).join('、'),
    ]),
  }
}
