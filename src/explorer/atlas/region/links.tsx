import { type Address, listOf, withChoices } from '../address'
import { useAnswer } from '../ask'
import { type Named, useVoice } from '../language'
import { Answered } from '../messages'
import { Name } from '../names'
import query from '../queries/source.graphql?raw'
import { type Evidence, Sources } from '../source'
import type { Link, Regions } from './model'

/** The links as a list, the strongest first; the one that is chosen with its reasons. */
export function LinkList({ links, address }: { links: NonNullable<Regions['crossBorderLinks']>; address: Address }) {
  const { t, v } = useVoice()
  const at = address.choices.get('at')
  const kinds = listOf(address.choices, 'kinds')
  const chosen = links.nodes.find(({ id }) => id === at)
  return (
    <aside class="panel side" aria-label={t('linksCounted', { n: links.totalCount })}>
      {chosen && <Chosen key={chosen.id} link={chosen} address={address} />}
      <h2>{t('linksCounted', { n: links.totalCount })}</h2>
      <nav class="chips" aria-label={t('kind')}>
        <a href={withChoices(address, { kinds: null, at: null })} aria-current={kinds.length ? undefined : 'true'}>
          {t('allKinds')}
        </a>
        {links.kinds.map(({ kind, count }) => (
          <a key={kind} href={withChoices(address, { kinds: kind, at: null })} aria-current={kinds.includes(kind) ? 'true' : undefined}>
            {v(`link.${kind}`)} <b>{count}</b>
          </a>
        ))}
      </nav>
      {links.nodes.length === 0 && <p class="lead">{t('linksNone')}</p>}
      <ol class="rows links">
        {links.nodes.map(link => (
          <li key={link.id}>
            <a href={withChoices(address, { at: link.id })} aria-current={link.id === at ? 'true' : undefined}>
              <bdi>{link.explanation}</bdi>
            </a>
            <span class="sources">
              <span class={`assertion ${link.assertion}`}>{v(`assertion.${link.assertion}`)}</span>
              <small>
                {v(`link.${link.kind}`)} · {link.score.total.toFixed(1)}
              </small>
            </span>
          </li>
        ))}
      </ol>
    </aside>
  )
}

interface Premise {
  id: string
  type: string
  assertion: string
  rule: string | null
  from: Named & { id: string }
  to: Named & { id: string }
  evidence: Evidence[]
}

function Chosen({ link, address }: { link: Link; address: Address }) {
  const { t, v, name, number } = useVoice()
  const ids = [...new Set([...link.premisesBetween, ...link.premisesAnd].map(({ id }) => id))].slice(0, 100)
  const answer = useAnswer<{ nodes: (Premise | null)[] }>(ids.length ? { query, variables: { ids } } : null)
  const side = (of: Named, premises: { id: string }[], all: (Premise | null)[]) => (
    <section>
      <h3>{t('premisesOf', { name: name(of) })}</h3>
      {premises.length === 0 && <p class="unknown">{t('noPremises')}</p>}
      <ul class="rows">
        {all
          .filter(premise => premise && premises.some(({ id }) => id === premise.id))
          .map(premise => (
            <li key={premise!.id}>
              <span>
                <Name of={premise!.from} /> <small>{v(`out.${premise!.type}`)}</small> <Name of={premise!.to} />
              </span>
              <Sources
                of={[premise!.id]}
                says={`${premise!.from.name} → ${premise!.to.name}`}
                assertion={premise!.assertion}
                rule={premise!.rule}
                evidence={premise!.evidence}
              />
            </li>
          ))}
      </ul>
    </section>
  )
  return (
    <article class="chosen">
      <a class="close" href={withChoices(address, { at: null })} aria-label={t('close')}>
        ×
      </a>
      <p class="eyebrow">{v(`link.${link.kind}`)}</p>
      <h2>
        <Name of={link.between} /> {v(`direction.${link.direction}`)} <Name of={link.and} />
      </h2>
      <p>
        <span class={`assertion ${link.assertion}`}>{v(`assertion.${link.assertion}`)}</span>{' '}
        <small>
          {t('rule')} {link.rule}
          {link.distanceKm !== null && ` · ${t('km', { n: number(link.distanceKm) })}`}
        </small>
      </p>
      <p class="says">{link.explanation}</p>
      <table class="grid score">
        <caption>{t('scoreParts')}</caption>
        <tbody>
          {link.score.parts.map(part => (
            <tr key={part.name}>
              <th scope="row">{v(`score.${part.name}`)}</th>
              <td>
                {number(part.value)} × {number(part.weight)}
              </td>
              <td>{number(part.value * part.weight)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('score')}</th>
            <td />
            <td>{number(link.score.total)}</td>
          </tr>
        </tbody>
      </table>
      <Answered answer={answer}>
        {({ nodes }) => (
          <>
            {side(link.between, link.premisesBetween, nodes)}
            {side(link.and, link.premisesAnd, nodes)}
          </>
        )}
      </Answered>
    </article>
  )
}
