import type { ComponentChildren } from 'preact'
import { entityAddress } from '../address'
import { useAnswer } from '../ask'
import { useVoice } from '../language'
import { Answered, Nothing } from '../messages'
import { Names } from '../names'
import query from '../queries/district.graphql?raw'
import { Sources } from '../source'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { Developments, List, Neighbours } from './districtLists'
import type { District } from './districtModel'
import { districtSheet } from './districtSheet'
import { Onward } from './entity'
import { figureOf, yearsOf } from './model'

/** A district: what it develops, who is there, what it is measured by. */
export default function DistrictView({ address }: ViewProps) {
  const id = `${address.view}:${address.slug}`
  const question = { query, variables: { id } }
  const answer = useAnswer<{ district: District | null }>(question)
  const voice = useVoice()
  return (
    <Answered answer={answer}>
      {data =>
        data.district ? (
          <Page district={data.district} take={<TakeAlong question={question} data={data} sheet={districtSheet(data.district, voice)} />} />
        ) : (
          <Nothing word="noEntity" parts={{ id }} advice="noEntityAdvice" />
        )
      }
    </Answered>
  )
}

function Page({ district, take }: { district: District; take: ComponentChildren }) {
  const { t, v, name } = useVoice()
  useTitle(district.name)
  return (
    <article class="page">
      <header class="entity-head">
        <p class="eyebrow">
          {v('type.District')} · {v(`district.${district.level}`)}
          {district.code && <> · {district.code}</>}
          {district.validTo && <> · {t('abolished', { date: district.validTo })}</>}
        </p>
        <h1>{name(district)}</h1>
        <p class="aliases">
          {district.parents.length > 0 && (
            <>
              {t('lies')} <Names of={district.parents} />
            </>
          )}
          {district.succeededBy.length > 0 && (
            <>
              {' '}
              {t('succeededBy')} <Names of={district.succeededBy} />
            </>
          )}
          {district.zones.length > 0 && (
            <>
              {' '}
              {t('zones')} <Names of={district.zones} />
            </>
          )}
        </p>
        <Sources of={[district.id]} says={district.name} evidence={district.evidence} />
        <div class="bar">
          <Onward entity={district} />
          {take}
        </div>
      </header>
      {district.documents.length === 0 && <p class="note hollow">{t('noDocument')}</p>}
      <Sections district={district} />
    </article>
  )
}

function Sections({ district }: { district: District }) {
  const voice = useVoice()
  const { t, v, number } = voice
  return (
    <div class="flow">
      <Developments district={district} />
      <List word="enterprises" of={district.enterprisesConnection}>
        {({ roles, industries }) => [...roles.map(({ role }) => v(`role.${role}`)), ...industries.map(one => one.name)].join(' · ')}
      </List>
      <List word="projects" of={district.projectsConnection}>
        {({ status, investment, startYear, endYear }) =>
          [
            status && v(`progress.${status}`),
            investment !== null && t('yi', { n: number(investment / 1e8) }),
            yearsOf(startYear, endYear, voice),
          ]
            .filter(Boolean)
            .join(' · ')
        }
      </List>
      <List word="targets" of={district.targetsConnection} label={({ indicator }) => indicator}>
        {target => (
          <>
            <b>{figureOf(target, voice)}</b> {target.year} {v(`target.${target.targetKind}`)}
          </>
        )}
      </List>
      <List word="parks" of={district.parksConnection}>
        {({ level }) => level && v(`level.${level}`)}
      </List>
      <List word="policies" of={district.policiesConnection}>
        {({ periodStart, periodEnd }) => yearsOf(periodStart, periodEnd, voice)}
      </List>
      <List word="platforms" of={district.platformsConnection} />
      <List word="departments" of={district.departmentsConnection} />
      <Neighbours district={district} />
      {district.districts.length > 0 && (
        <section>
          <h2>
            {t('parts')} <small>{district.districts.length}</small>
          </h2>
          <Names of={district.districts} />
        </section>
      )}
      <section>
        <h2>{t('documents')}</h2>
        <ul class="rows">
          {district.documents.map(one => (
            <li key={one.id}>
              <a href={entityAddress(one.id)}>{one.title}</a> <small>{one.date ?? t('undated')}</small>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
