import { addressOf, entityAddress } from '../address'
import { useAnswer } from '../ask'
import { type Named, useVoice } from '../language'
import { Answered } from '../messages'
import linksQuery from '../queries/firstLinks.graphql?raw'
import query from '../queries/start.graphql?raw'
import { SearchBox } from '../search/box'
import { useTitle } from '../title'
import type { ViewProps } from '../views'

type Place = Named & { id: string; level: string }

interface Start {
  meta: {
    dataVersion: string
    paragraphsRead: number
    entities: { type: string; count: number }[]
    documents: { id: string; title: string; date: string | null; districts: Place[] }[]
  }
  chains: { groups: { totalCount: number; groups: { entity: (Named & { id: string }) | null; count: number }[] } }
}

interface Links {
  crossBorderLinks: { totalCount: number; nodes: { id: string; kind: string; assertion: string; explanation: string }[] }
}

/** The first page: one search, and three ways in. */
export default function StartView(_props: ViewProps) {
  const { t } = useVoice()
  const answer = useAnswer<Start>({ query, variables: {} })
  useTitle(undefined)
  return (
    <section class="start">
      <div class="hero">
        <h1>{t('atlas')}</h1>
        <p class="lead">{t('motto')}</p>
        <SearchBox large />
      </div>
      <Answered answer={answer}>{data => <Ways {...data} />}</Answered>
    </section>
  )
}

function Ways({ meta, chains }: Start) {
  const { t, v, name, number } = useVoice()
  const read = districtsRead(meta.documents)
  return (
    <>
      <div class="ways">
        <section aria-labelledby="way-chain">
          <h2 id="way-chain">
            <a href={addressOf('chain')}>{t('wayChain')}</a>
          </h2>
          <p>{t('wayChainSays')}</p>
          <ol class="index">
            {chains.groups.groups
              .filter(({ entity }) => entity)
              .slice(0, 9)
              .map(({ entity, count }) => (
                <li key={entity!.id}>
                  <a href={addressOf('chain', entity!.id.slice('industry:'.length))}>{name(entity!)}</a>
                  <span>{t('segmentsCounted', { n: count })}</span>
                </li>
              ))}
          </ol>
          <a class="onward" href={addressOf('chain')}>
            {t('allChains', { n: chains.groups.totalCount })}
          </a>
        </section>
        <section aria-labelledby="way-district">
          <h2 id="way-district">
            <a href={addressOf('map')}>{t('wayDistrict')}</a>
          </h2>
          <p>{t('wayDistrictSays')}</p>
          <ol class="index">
            {read.map(({ district, document }) => (
              <li key={district.id}>
                <a href={entityAddress(district.id)}>{name(district)}</a>
                <span>{document.date ?? t('undated')}</span>
              </li>
            ))}
          </ol>
          <a class="onward" href={addressOf('map')}>
            {t('allDistricts')}
          </a>
        </section>
        <section aria-labelledby="way-border">
          <h2 id="way-border">
            <a href={addressOf('border')}>{t('wayBorder')}</a>
          </h2>
          <Border />
          <a class="onward" href={addressOf('border')}>
            {t('allLinks')}
          </a>
        </section>
      </div>
      <section class="holdings" aria-label={t('holdings')}>
        <p>{t('readFrom', { documents: meta.documents.length, paragraphs: meta.paragraphsRead })}</p>
        <ul>
          {meta.entities.map(({ type, count }) => (
            <li key={type}>
              <b>{number(count)}</b> {v(`types.${type}`)}
            </li>
          ))}
        </ul>
        <p class="version">
          {t('dataVersion')} <code>{meta.dataVersion}</code>
        </p>
      </section>
    </>
  )
}

function Border() {
  const { t, v, language } = useVoice()
  const answer = useAnswer<Links>({ query: linksQuery, variables: { language: language.toUpperCase() } })
  const links = answer.data?.crossBorderLinks
  return (
    <>
      <p>{links ? t('wayBorderSays', { n: links.totalCount }) : t(answer.trouble ? 'wayBorderUnread' : 'loading')}</p>
      <ol class="index links">
        {links?.nodes.map(link => (
          <li key={link.id}>
            <a href={addressOf('border', null, { at: link.id })}>{link.explanation}</a>
            <span class={`assertion ${link.assertion}`}>{v(`assertion.${link.assertion}`)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** The widest districts that each document is about, with the document. */
function districtsRead(documents: Start['meta']['documents']) {
  const order = ['PREFECTURE', 'COUNTY', 'FUNCTIONAL_AREA']
  return documents.flatMap(document => {
    const widest = order.find(level => document.districts.some(district => district.level === level))
    return document.districts.filter(({ level }) => level === widest).map(district => ({ district, document }))
  })
}
