import type { ComponentChildren } from 'preact'
import { entityAddress } from '../address'
import { useAnswer } from '../ask'
import { type Named, useVoice } from '../language'
import { Answered, Nothing } from '../messages'
import { Name, Names } from '../names'
import query from '../queries/district.graphql?raw'
import { type Evidence, Sources } from '../source'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { districtSheet } from './districtSheet'
import { Onward } from './entity'
import { type Figure, figureOf, qualifiersOf, type Relation, yearsOf } from './model'

type Thing = Named & { id: string }
type Listed<Row> = { totalCount: number; nodes: (Thing & { evidence?: Evidence[] } & Row)[] }

/** A district with all that its page shows. */
export interface District extends Thing {
  __typename: string
  aliases: string[]
  code: string | null
  level: string
  validTo: string | null
  evidence: Evidence[]
  parents: Thing[]
  succeededBy: Thing[]
  zones: Thing[]
  districts: Thing[]
  documents: { id: string; title: string; date: string | null; dateReason: string | null; paragraphs: number }[]
  developments: {
    of: Thing & { __typename: string }
    tier: string | null
    need: string | null
    localName: string | null
    assertion: string
    evidence: Evidence[]
  }[]
  enterprisesConnection: Listed<{ industries: Thing[]; roles: { role: string; industry: { name: string } }[] }>
  projectsConnection: Listed<{ status: string | null; investment: number | null; startYear: number | null; endYear: number | null }>
  parksConnection: Listed<{ level: string | null }>
  targetsConnection: Listed<Figure>
  policiesConnection: Listed<{ periodStart: string | null; periodEnd: string | null }>
  departmentsConnection: Listed<unknown>
  platformsConnection: Listed<unknown>
  neighbours: { totalCount: number; nodes: Relation[] }
}

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
          [status && v(`progress.${status}`), investment !== null && t('yi', { n: number(investment) }), yearsOf(startYear, endYear, voice)]
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

function Developments({ district: { id, name, developments } }: { district: District }) {
  const { t, v } = useVoice()
  const order = ['LEADING', 'PILLAR', 'FEATURED', 'EMERGING']
  const rank = (tier: string | null) => (tier ? order.indexOf(tier) : order.length)
  const sorted = [...developments].sort((a, b) => rank(a.tier) - rank(b.tier))
  return (
    <section class="wide">
      <h2>
        {t('developments')} {developments.length > 0 && <small>{developments.length}</small>}
      </h2>
      {developments.length === 0 && <p class="unknown">{t('nothingStated')}</p>}
      {developments.length === 100 && <p class="note">{t('firstHundred')}</p>}
      <ul class="rows two">
        {sorted.map(({ of, tier, need, localName, assertion, evidence }, i) => (
          <li key={`${of.id}${i}`}>
            <span>
              <Name of={of} /> {tier && <span class={`tier ${tier}`}>{v(`tier.${tier}`)}</span>}{' '}
              {need && <span class="need">{v(`need.${need}`)}</span>} {localName && localName !== of.name && <small>{localName}</small>}
            </span>
            <Sources of={[of.id, id]} says={`${name} → ${of.name}`} assertion={assertion} evidence={evidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ListProps<Row> {
  word: 'enterprises' | 'projects' | 'parks' | 'targets' | 'policies' | 'departments' | 'platforms'
  of: Listed<Row>
  label?: (row: Row) => string | undefined
  children?: (row: Row) => ComponentChildren
}

function List<Row>({ word, of: { totalCount, nodes }, label, children }: ListProps<Row>) {
  const { t } = useVoice()
  return (
    <section>
      <h2>
        {t(word)} {totalCount > 0 && <small>{totalCount}</small>}
      </h2>
      {totalCount === 0 && <p class="unknown">{t('nothingStated')}</p>}
      <ul class="rows">
        {nodes.map(row => (
          <li key={row.id}>
            <span>
              <Name of={label ? { ...row, name: label(row) ?? row.name } : row} /> <small>{children?.(row)}</small>
            </span>
            {row.evidence && <Sources of={[row.id]} says={row.name} evidence={row.evidence} />}
          </li>
        ))}
      </ul>
      {nodes.length < totalCount && <p class="note">{t('moreOf', { n: totalCount - nodes.length })}</p>}
    </section>
  )
}

function Neighbours({ district: { id, neighbours } }: { district: District }) {
  const voice = useVoice()
  const { t, v } = voice
  if (neighbours.nodes.length === 0) return null
  return (
    <section>
      <h2>
        {t('neighbours')} <small>{neighbours.totalCount}</small>
      </h2>
      <ul class="rows">
        {neighbours.nodes.map(relation => (
          <li key={relation.id}>
            <span>
              <Name of={relation.from.id === id ? relation.to : relation.from} />{' '}
              <small>
                {v(`out.${relation.type}`)} {qualifiersOf(relation.type === 'BORDERS' ? [] : relation.qualifiers, voice)}
              </small>
            </span>
            <Sources
              of={[relation.id]}
              says={`${relation.from.name} → ${relation.to.name}`}
              assertion={relation.assertion}
              evidence={relation.evidence}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
