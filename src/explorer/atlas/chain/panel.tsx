import { useState } from 'preact/hooks'
import { type Address, entityAddress, withChoices } from '../address'
import { ask, useAnswer } from '../ask'
import { useVoice } from '../language'
import { Answered } from '../messages'
import { Name } from '../names'
import query from '../queries/expand.graphql?raw'
import { type Evidence, Sources } from '../source'

interface GraphPage {
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  nodes: { id: string; name: string; type: string; entity: { nameEn?: string | null; evidence: Evidence[] } }[]
  edges: { id: string; source: string; target: string; type: string; assertion: string; relations: string[]; evidence: Evidence[] }[]
}

/** What is joined with a node of a drawing, one step further; each of its neighbours can be opened in turn. */
export function Panel({ id, address }: { id: string; address: Address }) {
  const { t } = useVoice()
  const answer = useAnswer<{ expand: GraphPage }>({ query, variables: { node: id } })
  return (
    <aside class="panel" aria-label={t('connections')}>
      <a class="close" href={withChoices(address, { at: null })} aria-label={t('close')}>
        ×
      </a>
      <Answered answer={answer}>{data => <Neighbours id={id} first={data.expand} address={address} />}</Answered>
    </aside>
  )
}

function Neighbours({ id, first, address }: { id: string; first: GraphPage; address: Address }) {
  const { t, v, name } = useVoice()
  const [page, setPage] = useState(first)
  const node = page.nodes.find(one => one.id === id)
  if (!node) return null
  const nodes = new Map(page.nodes.map(one => [one.id, one]))
  const kinds = [...new Set(page.edges.map(edge => `${edge.source === id ? 'out' : 'in'}.${edge.type}`))]
  const more = async () => {
    await ask<{ expand: GraphPage }>({ query, variables: { node: id, after: page.pageInfo.endCursor } }).then(
      ({ expand }) => setPage({ ...expand, nodes: [...page.nodes, ...expand.nodes], edges: [...page.edges, ...expand.edges] }),
      () => {}, // the button stays, to be pressed again
    )
  }
  return (
    <>
      <p class="eyebrow">{v(`type.${node.type}`)}</p>
      <h2>
        <bdi>{name({ name: node.name, nameEn: node.entity.nameEn ?? null })}</bdi>
      </h2>
      <Sources of={[id]} says={node.name} evidence={node.entity.evidence} />
      <p>
        <a href={entityAddress(id)}>{t('openPage')}</a>
      </p>
      {kinds.map(kind => (
        <section key={kind}>
          <h3>{v(kind)}</h3>
          <ul class="rows">
            {page.edges
              .filter(edge => kind === `${edge.source === id ? 'out' : 'in'}.${edge.type}`)
              .map(edge => {
                const other = nodes.get(edge.source === id ? edge.target : edge.source)
                if (!other) return null
                return (
                  <li key={edge.id}>
                    <span>
                      <Name of={{ id: other.id, name: other.name, nameEn: other.entity.nameEn ?? null }} />{' '}
                      <a class="further" href={withChoices(address, { at: other.id })} aria-label={`${t('expandMore')}: ${other.name}`}>
                        ⊕
                      </a>
                    </span>
                    <Sources
                      of={edge.relations.slice(0, 20)}
                      says={`${node.name} → ${other.name}`}
                      assertion={edge.assertion}
                      evidence={edge.evidence}
                    />
                  </li>
                )
              })}
          </ul>
        </section>
      ))}
      {page.pageInfo.hasNextPage && (
        <button type="button" class="onward" onClick={more}>
          {t('moreOf', { n: page.totalCount - page.nodes.length + 1 })}
        </button>
      )}
    </>
  )
}
