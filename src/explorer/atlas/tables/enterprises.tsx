import { go, listOf, withChoices } from '../address'
import { type Named, useVoice, type Voice } from '../language'
import { Answered } from '../messages'
import { Name, Names } from '../names'
import { usePages } from '../pages'
import { Picker } from '../picker'
import query from '../queries/enterprises.graphql?raw'
import { type Evidence, labelOf, Sources } from '../source'
import type { Sheet } from '../take/sheet'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { Frame } from './frame'

type Thing = Named & { id: string }

interface Enterprise extends Thing {
  district: Thing | null
  industries: Thing[]
  roles: { role: string; industry: Thing }[]
  evidence: Evidence[]
}

interface Enterprises {
  enterprises: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    groups: { groups: { entity: Thing | null; count: number; reason: string | null }[] }
    nodes: Enterprise[]
  }
}

/** Firms by name, as many as there may be. */
export default function EnterprisesView({ address }: ViewProps) {
  const voice = useVoice()
  const { t } = voice
  const text = address.choices.get('text')?.trim()
  const lists = { districts: listOf(address.choices, 'districts'), industries: listOf(address.choices, 'industries') }
  const filter = { ...(text && { text }), ...Object.fromEntries(Object.entries(lists).filter(([, chosen]) => chosen.length)) }
  const question = { query, variables: { filter } }
  const { answer, pages, more, failed } = usePages<Enterprises>(question, data => data.enterprises)
  const firms = pages.flatMap(({ enterprises }) => enterprises.nodes)
  useTitle(t('firmsTitle'))
  return (
    <section class="page">
      <div class="controls">
        <label class="choice">
          {t('text')}{' '}
          <input
            type="search"
            maxLength={200}
            value={text ?? ''}
            placeholder={t('nameHint')}
            onChange={event => go(withChoices(address, { text: event.currentTarget.value }))}
          />
        </label>
        <Picker
          label={t('districts')}
          hint={t('regionHint')}
          types={['District', 'EconomicZone']}
          chosen={lists.districts}
          onChange={chosen => go(withChoices(address, { districts: chosen.join(',') }))}
        />
        <Picker
          label={t('industries')}
          hint={t('industryHint')}
          types={['Industry']}
          chosen={lists.industries}
          onChange={chosen => go(withChoices(address, { industries: chosen.join(',') }))}
        />
      </div>
      <Answered answer={answer}>
        {data => (
          <Frame
            eyebrow={`${t('firmsEyebrow')} · ${t('firmsCounted', { n: voice.number(data.enterprises.totalCount) })}`}
            title={t('firmsTitle')}
            take={<TakeAlong question={question} data={pages} sheet={sheetOf(firms, voice)} />}
          >
            <nav class="chips" aria-label={t('byDistrict')}>
              {data.enterprises.groups.groups.map(({ entity, count, reason }) =>
                entity ? (
                  <a key={entity.id} href={withChoices(address, { districts: entity.id })}>
                    {voice.name(entity)} <b>{count}</b>
                  </a>
                ) : (
                  <span key={reason} class="note">
                    {voice.v(`reason.${reason ?? 'NOT_STATED'}`)} {count}
                  </span>
                ),
              )}
            </nav>
            {firms.length === 0 ? <p class="lead">{t('firmsNone')}</p> : <Table firms={firms} />}
            {more && (
              <p class="note">
                {t('firmsShown', { n: voice.number(firms.length) })}{' '}
                <button type="button" class="onward" onClick={more}>
                  {failed && `${t('troubleFAILED')} `}
                  {t('moreOf', { n: voice.number(data.enterprises.totalCount - firms.length) })}
                </button>
              </p>
            )}
          </Frame>
        )}
      </Answered>
    </section>
  )
}

function Table({ firms }: { firms: Enterprise[] }) {
  const { t, v } = useVoice()
  const unknown = <span class="unknown">{t('notStated')}</span>
  return (
    <table class="grid stacked long">
      <thead>
        <tr>
          <th scope="col">{t('enterprises')}</th>
          <th scope="col">{t('place')}</th>
          <th scope="col">{t('industries')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col">{t('sources')}</th>
        </tr>
      </thead>
      <tbody>
        {firms.map(firm => (
          <tr key={firm.id}>
            <th scope="row" data-title={t('enterprises')}>
              <Name of={firm} />
            </th>
            <td data-title={t('place')}>{firm.district ? <Name of={firm.district} /> : unknown}</td>
            <td data-title={t('industries')}>{firm.industries.length ? <Names of={firm.industries} /> : unknown}</td>
            <td data-title={t('role')}>
              {firm.roles.length ? firm.roles.map(({ role, industry }) => `${industry.name} ${v(`role.${role}`)}`).join('、') : unknown}
            </td>
            <td data-title={t('sources')}>
              <Sources of={[firm.id]} says={firm.name} evidence={firm.evidence} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sheetOf(firms: Enterprise[], { t, v }: Voice): Sheet {
  return {
    title: t('firmsTitle'),
    columns: [t('enterprises'), 'id', t('place'), t('industries'), t('role'), t('sources')],
    rows: firms.map(({ name, id, district, industries, roles, evidence }) => [
      name,
      id,
      district?.name ?? t('notStated'),
      industries.map(one => one.name).join('、'),
      roles.map(({ role, industry }) => `${industry.name} ${v(`role.${role}`)}`).join('、'),
      evidence.map(labelOf).join('、'),
    ]),
  }
}
