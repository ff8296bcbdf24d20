import { withChoices } from '../address'
import { useAnswer } from '../ask'
import { type Named, useVoice } from '../language'
import { Answered } from '../messages'
import { Name } from '../names'
import query from '../queries/search.graphql?raw'
import type { Sheet } from '../take/sheet'
import { TakeAlong } from '../take/takeAlong'
import { useTitle } from '../title'
import type { ViewProps } from '../views'
import { type Hit, hintOf, SearchBox } from './box'

interface Found {
  search: { hits: Hit[]; types: { name: string; count: number }[]; provinces: { entity: (Named & { id: string }) | null; count: number }[] }
}

/** All that a name finds, by type. */
export default function Search({ address }: ViewProps) {
  const voice = useVoice()
  const { t, v } = voice
  const text = address.choices.get('text')?.trim() ?? ''
  const type = address.choices.get('type')
  const question = { query, variables: { text, first: 100, ...(type && { types: [type] }) } }
  const answer = useAnswer<Found>(text ? question : null)
  useTitle(t('searchTitle', { text }))
  const sheet = ({ search }: Found): Sheet => ({
    title: t('searchTitle', { text }),
    columns: [t('search'), t('kind'), t('place'), 'id'],
    rows: search.hits.map(hit => [hit.node.name, v(`type.${hit.node.__typename}`), hintOf(hit, voice), hit.node.id]),
  })
  return (
    <section class="page narrow">
      <h1 class="visually-hidden">{t('searchTitle', { text })}</h1>
      <SearchBox large text={text} />
      {!text && <p class="lead">{t('searchEmpty')}</p>}
      {text && (
        <Answered answer={answer}>
          {data => (
            <>
              <div class="bar">
                <nav class="chips" aria-label={t('kind')}>
                  <a href={withChoices(address, { type: null })} aria-current={type ? undefined : 'true'}>
                    {t('allTypes')}
                  </a>
                  {data.search.types.map(({ name, count }) => (
                    <a key={name} href={withChoices(address, { type: name })} aria-current={type === name ? 'true' : undefined}>
                      {v(`types.${name}`)} <b>{count}</b>
                    </a>
                  ))}
                </nav>
                <TakeAlong question={question} data={data} sheet={sheet(data)} />
              </div>
              {data.search.hits.length === 0 && <p class="lead">{t('searchNone', { text })}</p>}
              {data.search.hits.length === 100 && <p class="note">{t('searchMany', { n: 100 })}</p>}
              <ol class="hits">
                {data.search.hits.map(hit => (
                  <li key={hit.node.id}>
                    <Name of={hit.node} /> <small>{hintOf(hit, voice)}</small>
                  </li>
                ))}
              </ol>
            </>
          )}
        </Answered>
      )}
    </section>
  )
}
