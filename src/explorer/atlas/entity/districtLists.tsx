import type { ComponentChildren } from 'preact'
import { useVoice } from '../language'
import { Name } from '../names'
import { Sources } from '../source'
import type { District, Listed } from './districtModel'
import { qualifiersOf } from './model'

/** What a district sets out to develop, the highest tier first. */
export function Developments({ district: { id, name, developments } }: { district: District }) {
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

/** One kind of things in a district. */
export function List<Row>({ word, of: { totalCount, nodes }, label, children }: ListProps<Row>) {
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

/** Whom a district borders or works with. */
export function Neighbours({ district: { id, neighbours } }: { district: District }) {
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
