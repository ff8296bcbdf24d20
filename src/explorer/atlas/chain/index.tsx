import { addressOf } from '../address'
import { useAnswer } from '../ask'
import { type Named, useVoice } from '../language'
import { Answered } from '../messages'
import query from '../queries/chains.graphql?raw'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'

interface Industry extends Named {
  id: string
  parent: { id: string } | null
  segments: unknown[]
  enterprisesConnection: { totalCount: number }
  districtsConnection: { totalCount: number }
}

interface Chains {
  industries: { totalCount: number; nodes: Industry[] }
}

/** The index of chains: each industry under the broader one, with how much is known of it. */
export default function ChainIndex(_props: ViewProps) {
  const { t } = useVoice()
  const question = { query, variables: {} }
  const answer = useAnswer<Chains>(question)
  useTitle(t('chains'))
  const sheet = ({ industries: { nodes } }: Chains) => ({
    title: t('chains'),
    columns: [t('industry'), 'id', t('parent'), t('segments'), t('enterprises'), t('districts')],
    rows: nodes.map(one => [
      one.name,
      one.id,
      one.parent?.id,
      one.segments.length,
      one.enterprisesConnection.totalCount,
      one.districtsConnection.totalCount,
    ]),
  })
  return (
    <section class="page">
      <h1>{t('chains')}</h1>
      <Answered answer={answer}>
        {data => (
          <>
            <div class="bar">
              <p class="lead">{t('chainsSays')}</p>
              <TakeAlong question={question} data={data} sheet={sheet(data)} />
            </div>
            <Tree industries={data.industries.nodes} />
          </>
        )}
      </Answered>
    </section>
  )
}

/** The broadest first, those with most below them before others. */
function Tree({ industries }: { industries: Industry[] }) {
  const known = new Set(industries.map(({ id }) => id))
  const below = (id: string) => industries.filter(({ parent }) => parent?.id === id)
  const size = (one: Industry): number =>
    one.segments.length + one.enterprisesConnection.totalCount + below(one.id).reduce((sum, other) => sum + 1 + size(other), 0)
  const tops = industries.filter(({ parent }) => !parent || !known.has(parent.id)).sort((a, b) => size(b) - size(a))
  return (
    <ul class="tree">
      {tops.map(one => (
        <Branch key={one.id} industry={one} below={below} />
      ))}
    </ul>
  )
}

function Branch({ industry, below }: { industry: Industry; below: (id: string) => Industry[] }) {
  const { name } = useVoice()
  const { id, segments, enterprisesConnection, districtsConnection } = industry
  const parts = below(id)
  return (
    <li>
      <a href={addressOf('chain', id.slice('industry:'.length))}>
        <bdi>{name(industry)}</bdi>
      </a>{' '}
      <small>
        {segments.length} · {enterprisesConnection.totalCount} · {districtsConnection.totalCount}
      </small>
      {parts.length > 0 && (
        <ul>
          {parts.map(part => (
            <Branch key={part.id} industry={part} below={below} />
          ))}
        </ul>
      )}
    </li>
  )
}
