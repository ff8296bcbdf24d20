import { addressOf, go, withChoices } from '../address'
import { figureOf } from '../entity/model'
import { useVoice, type Voice } from '../language'
import { Answered } from '../messages'
import { usePages } from '../pages'
import { Picker } from '../picker'
import query from '../queries/responsibilities.graphql?raw'
import { labelOf } from '../source'
import type { Sheet } from '../take/sheet'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { type Duty, DutyTable } from './dutyTable'
import { type Coverage, Frame } from './frame'

interface Duties {
  responsibilities: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    coverage: Coverage
    edges: Duty[]
  }
}

const FILTERS = [
  ['district', 'District', 'districtHint'],
  ['department', 'Department', 'departmentHint'],
  ['industry', 'Industry', 'industryHint'],
] as const

/** Who leads what, and who takes part, towards which target. */
export default function ResponsibilitiesView({ address }: ViewProps) {
  const voice = useVoice()
  const { t, v } = voice
  const given = Object.fromEntries(
    ['district', 'department', 'industry', 'role'].flatMap(name => (address.choices.get(name) ? [[name, address.choices.get(name)]] : [])),
  )
  const asked = Object.keys(given).some(name => name !== 'role')
  const question = { query, variables: given }
  const { answer, pages, more, failed } = usePages<Duties>(asked ? question : null, data => data.responsibilities)
  const duties = pages.flatMap(({ responsibilities }) => responsibilities.edges)
  useTitle(t('dutiesEyebrow'))
  return (
    <section class="page">
      <div class="controls">
        {FILTERS.map(([name, type, hint]) => (
          <Picker
            key={name}
            label={t(name)}
            hint={t(hint)}
            types={[type]}
            most={1}
            chosen={given[name] ? [given[name]] : []}
            onChange={([one]) => go(withChoices(address, { [name]: one ?? null }))}
          />
        ))}
        <label class="choice">
          {t('role')}{' '}
          <select value={given.role ?? ''} onChange={event => go(withChoices(address, { role: event.currentTarget.value || null }))}>
            <option value="">{t('anyRole')}</option>
            <option value="LEADS">{v('responsibility.LEADS')}</option>
            <option value="PARTICIPATES_IN">{v('responsibility.PARTICIPATES_IN')}</option>
          </select>
        </label>
      </div>
      {!asked && (
        <>
          <h1>{t('dutiesTitle')}</h1>
          <p class="lead">{t('dutiesEmpty')}</p>
          <a href={addressOf('responsibilities', null, { district: '荣昌区', industry: '电子信息' })}>荣昌区 · 电子信息</a>
        </>
      )}
      {asked && (
        <Answered answer={answer}>
          {data => (
            <Frame
              eyebrow={`${t('dutiesEyebrow')} · ${t('dutiesCounted', { n: data.responsibilities.totalCount })}`}
              title={t('dutiesTitle')}
              coverage={data.responsibilities.coverage}
              take={<TakeAlong question={question} data={pages} sheet={sheetOf(duties, voice)} />}
            >
              {duties.length === 0 ? <p class="lead">{t('dutiesNone')}</p> : <DutyTable duties={duties} />}
              {more && (
                <button type="button" class="onward" onClick={more}>
                  {failed && `${t('troubleFAILED')} `}
                  {t('moreOf', { n: data.responsibilities.totalCount - duties.length })}
                </button>
              )}
            </Frame>
          )}
        </Answered>
      )}
    </section>
  )
}

function sheetOf(duties: Duty[], voice: Voice): Sheet {
  const { t, v } = voice
  return {
    title: t('dutiesTitle'),
    columns: [t('measure'), 'id', t('role'), t('department'), t('towards'), t('basis'), t('sources')],
    rows: duties.map(({ node, role, actor, assertion, evidence }) => [
      node.name,
      node.id,
      v(`responsibility.${role}`),
      actor.name,
      node.targets.map(target => `${target.indicator} ${figureOf(target, voice)}`).join('；'),
      v(`assertion.${assertion}`),
      evidence.map(labelOf).join('、'),
    ]),
  }
}
