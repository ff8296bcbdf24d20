import { useState } from 'preact/hooks'
import type { Choices } from '../address'
import { addressOf } from '../address'
import { ask, useAnswer } from '../ask'
import { useVoice } from '../language'
import { Answered, Nothing } from '../messages'
import query from '../queries/entity.graphql?raw'
import { Sources } from '../source'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { Facts } from './facts'
import type { Entity, Relation } from './model'
import { Relations } from './relations'
import { sheetOf } from './sheet'
import { Timeline } from './timeline'

/** Any entity: its names, what it is, and every relation in which it stands, with the sources of each. */
export default function EntityView({ address }: ViewProps) {
  const id = `${address.view}:${address.slug}`
  const question = { query, variables: { id } }
  const answer = useAnswer<{ node: Entity | null }>(question)
  return (
    <Answered answer={answer}>
      {data =>
        data.node ? (
          <Page entity={data.node} question={question} data={data} />
        ) : (
          <Nothing word="noEntity" parts={{ id }} advice="noEntityAdvice" />
        )
      }
    </Answered>
  )
}

interface PageProps {
  entity: Entity
  question: { query: string; variables: Record<string, unknown> }
  data: unknown
}

function Page({ entity, question, data }: PageProps) {
  const voice = useVoice()
  const { t, v, name } = voice
  const { relations, more, all } = useRelations(entity)
  useTitle(entity.name)
  return (
    <article class="page">
      <header class="entity-head">
        <p class="eyebrow">{v(`type.${entity.__typename}`)}</p>
        <h1>
          <bdi>{name(entity)}</bdi>
        </h1>
        {entity.aliases.length > 0 && (
          <p class="aliases">
            {t('aliases')} <bdi>{entity.aliases.join('、')}</bdi>
          </p>
        )}
        <Sources of={[entity.id]} says={entity.name} evidence={entity.evidence} />
        <div class="bar">
          <Onward entity={entity} />
          <TakeAlong question={question} data={data} sheet={sheetOf(entity, relations, voice)} />
        </div>
      </header>
      <div class="columns">
        <div>
          <Facts entity={entity} />
          <Timeline entity={entity} relations={relations} />
        </div>
        <section aria-labelledby="relations">
          <h2 id="relations">
            {t('relations')} <small>{t('relationsCounted', { n: entity.relations.totalCount })}</small>
          </h2>
          <Relations of={entity.id} relations={relations} />
          {!all && (
            <button type="button" class="onward" onClick={more}>
              {t('moreOf', { n: entity.relations.totalCount - relations.length })}
            </button>
          )}
        </section>
      </div>
    </article>
  )
}

/** The relations that are there, and how to get the next page of them. */
function useRelations(entity: Entity): { relations: Relation[]; more: () => void; all: boolean } {
  const [page, setPage] = useState(entity.relations)
  const more = async () => {
    await ask<{ node: Entity }>({ query, variables: { id: entity.id, after: page.pageInfo.endCursor } }).then(
      ({ node }) => setPage({ ...node.relations, nodes: [...page.nodes, ...node.relations.nodes] }),
      () => {}, // the button stays, to be pressed again
    )
  }
  return { relations: page.nodes, more, all: !page.pageInfo.hasNextPage }
}

/** The other views in which the entity is the subject. */
export function Onward({ entity }: { entity: { __typename: string; id: string; name: string } }) {
  const { t } = useVoice()
  const slug = entity.id.slice(entity.id.indexOf(':') + 1)
  const ways: Record<string, [keyof typeof import('../words').words, string, string | null, Choices][]> = {
    Industry: [
      ['showChain', 'chain', slug, {}],
      ['showMap', 'map', null, { industry: entity.name }],
      ['itsGaps', 'gaps', null, { industry: entity.name }],
      ['itsDuties', 'responsibilities', null, { industry: entity.name }],
      ['enterprises', 'enterprises', null, { industries: entity.name }],
    ],
    District: [
      ['compareWith', 'compare', null, { regions: entity.id }],
      ['itsDuties', 'responsibilities', null, { district: entity.id }],
      ['enterprises', 'enterprises', null, { districts: entity.id }],
    ],
    Department: [['itsDuties', 'responsibilities', null, { department: entity.id }]],
  }
  return (
    <nav class="chips" aria-label={t('views')}>
      {(ways[entity.__typename] ?? []).map(([word, view, of, choices]) => (
        <a key={word} href={addressOf(view, of, choices)}>
          {t(word)}
        </a>
      ))}
    </nav>
  )
}
