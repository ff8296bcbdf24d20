import { useEffect } from 'preact/hooks'
import { addressOf } from '../address'
import { type Named, useVoice } from '../language'
import { Answered } from '../messages'
import { usePages } from '../pages'
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
  industries: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Industry[] }
}

const MOST_PAGES = 10

/** The index of chains: each industry under the broader one, with how much is known of it. */
export default function ChainIndex(_props: ViewProps) {
  const { t } = useVoice()
  const question = { query, variables: {} }
  const { answer, pages, more } = usePages<Chains>(question, data => data.industries)
  const industries = pages.flatMap(page => page.industries.nodes)
  useEffect(() => {
    if (pages.length < MOST_PAGES) more?.()
  }, [pages.length])
  useTitle(t('chains'))
  const sheet = {
    title: t('chains'),
    columns: [t('industry'), 'id', t('parent'), t('segments'), t('enterprises'), t('districts')],
    rows: industries.map(one => [
      one.name,
      one.id,
      one.parent?.id,
      one.segments.length,
      one.enterprisesConnection.totalCount,
      one.districtsConnection.totalCount,
    ]),
  }
  return (
    <section class="page">
      <h1>{t('chains')}</h1>
      <Answered answer={answer}>
        {() => (
          <>
            <div class="bar">
              <p class="lead">{t('chainsSays')}</p>
              <TakeAlong question={question} data={pages} sheet={sheet} />
            </div>
            <Tree industries={industries} />
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
