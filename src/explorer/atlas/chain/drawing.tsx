import type { Ref } from 'preact'
import { type Address, entityAddress, withChoices } from '../address'
import { useVoice, type Voice } from '../language'
import { fitted, widthOf } from '../take/text'
import { type Card, type Heading, type Layout, TITLE } from './layout'
import type { ChainMap, Node } from './model'

interface DrawingProps {
  map: ChainMap
  layout: Layout
  address: Address
  drawing: Ref<SVGSVGElement>
}

/** A chain as a drawing: headings, cards with who stands at them, arrows where a text orders. Everything in it that leads somewhere is a link. */
export function Drawing({ map, layout, address, drawing }: DrawingProps) {
  const voice = useVoice()
  const { width, height, headings, cards, arrows } = layout
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it bears its name; a title would lie over it as a tooltip
    <svg ref={drawing} class="drawing chain-drawing" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
          <path class="tip" d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      <Legend map={map} width={width} />
      {headings.map((heading, i) => (
        <Column key={heading.index} heading={heading} map={map} steps={i} />
      ))}
      {cards.map(card => (
        <Place key={card.place.id} card={card} address={address} voice={voice} />
      ))}
      {arrows.map(({ edge, path }) => (
        <path key={edge.id} class={`upstream ${edge.assertion}`} d={path} marker-end="url(#arrow)" />
      ))}
    </svg>
  )
}

const STATES = [
  ['DECLARED_AND_MISSING', 'declaredAndMissing'],
  ['MISSING_ONLY', 'missingOnly'],
  ['DECLARED_AND_PRESENT', 'declaredAndPresent'],
  ['PRESENT', 'present'],
] as const

/** What the colours and marks mean, with how many there are. */
function Legend({ map: { gaps, edges }, width }: { map: ChainMap; width: number }) {
  const { t, v } = useVoice()
  const items: [string, string][] = gaps ? STATES.map(([state, count]) => [state, `${v(`gap.${state}`)} ${gaps[count]}`]) : []
  items.push(['role', t('namedRole')])
  if (edges.some(({ type }) => type === 'UPSTREAM_OF')) items.push(['step', t('stepOrder')])
  let x = 0
  return (
    <g class="legend">
      {items.map(([kind, text]) => {
        const at = x
        x += 34 + widthOf(text) * 12
        if (x - 16 > width) return null
        return (
          <g key={kind} transform={`translate(${at} 4)`}>
            {kind === 'role' ? (
              <path class="anchor" d="M6 1l5 5-5 5-5-5z" />
            ) : kind === 'step' ? (
              <path class="upstream" d="M-2 6H12" marker-end="url(#arrow)" />
            ) : (
              <rect class={`stripe ${kind}`} width="12" height="12" />
            )}
            <text x="18" y="10">
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** A heading; it points onward only where the texts order the chain. */
function Column({ heading, map, steps }: { heading: Heading; map: ChainMap; steps: number }) {
  const { t, v } = useVoice()
  const { x, y, width, stage, index } = heading
  const ordered = stage !== null ? stage !== 'SUPPORTING' : map.kind === 'LINEAR' && index > 0
  const word =
    index === 0
      ? t('columnIndustry')
      : stage
        ? v(`stage.${stage}`)
        : map.kind === 'PARALLEL'
          ? t('columnUnordered')
          : map.kind === 'STAGED'
            ? t('columnUnknown')
            : t('columnStep', { n: Math.max(1, steps) })
  return (
    <g class={`heading ${ordered ? 'ordered' : ''}`}>
      <path d={ordered ? `M${x},${y}h${width - 8}l8,12l-8,12h${8 - width}l8,-12z` : `M${x},${y + 24}h${width}`} />
      <text x={ordered ? x + 16 : x} y={y + 17}>
        {fitted(word, (width - 20) / 13)}
      </text>
    </g>
  )
}

const MARKS: Record<string, string> = { Enterprise: '', Project: '项', Park: '园' }

function Place({ card, address, voice }: { card: Card; address: Address; voice: Voice }) {
  const { place, x, y, width, height, title, named, more } = card
  const { t, v } = voice
  const selected = address.choices.get('at') === place.id
  const text = 12
  let line = 12 + TITLE
  const below = (by: number) => {
    line += by
    return line - by
  }
  const room = (width - 24) / 12
  const here = withChoices(address, { at: selected ? null : place.id })
  return (
    <g class={`card ${place.type} ${selected ? 'selected' : ''}`} transform={`translate(${x} ${y})`}>
      <a
        href={here}
        aria-label={[place.name, place.gap && v(`gap.${place.gap}`), countsOf(card, voice)].filter(Boolean).join('，')}
        aria-current={selected ? 'true' : undefined}
      >
        <rect class="face" width={width} height={height} />
        <rect class={`stripe ${place.gap ?? 'none'}`} width="5" height={height} />
        {title.map(words => (
          <text key={words} class="title" x={text + 2} y={below(20)}>
            {words}
          </text>
        ))}
        {place.wholes.length > 0 && (
          <text class="minor" x={text + 2} y={below(16) - 2}>
            {fitted(t('partOf', { name: place.wholes.map(({ name }) => name).join('、') }), room)}
          </text>
        )}
        <text class="minor" x={text + 2} y={below(18)}>
          {fitted(countsOf(card, voice), room)}
        </text>
      </a>
      {named.map(one => {
        const at = below(19)
        return (
          <a key={one.id} href={entityAddress(one.id)} class="firm">
            {one.role && <path class="anchor" d={`M${text + 5},${at - 9}l5 5-5 5-5-5z`} />}
            <text x={text + 2 + (one.role ? 14 : 0)} y={at}>
              {labelOf(one, voice, room)}
            </text>
          </a>
        )
      })}
      {more > 0 && (
        <a href={here} class="firm more" aria-label={`${place.name} ${t('moreOf', { n: more })}`}>
          <text x={text + 2} y={below(18)}>
            {t('moreOf', { n: more })}
          </text>
        </a>
      )}
    </g>
  )
}

/** A name on a card: of a firm with its role, of a project or park with what it is. */
function labelOf(node: Node, { v, language }: Voice, room: number): string {
  const mark = node.role
    ? ` ${v(`role.${node.role}`)}`
    : node.type === 'Enterprise'
      ? ''
      : language === 'zh'
        ? `（${MARKS[node.type]}）`
        : ` (${v(`type.${node.type}`).toLowerCase()})`
  return fitted(node.name, room - widthOf(mark) - (node.role ? 1.5 : 0)) + mark
}

function countsOf({ place: { counts, districts } }: Card, { t, name, language }: Voice): string {
  if (!counts) return ''
  const near = districts
    .slice(0, 2)
    .map(district => name({ name: district.name, nameEn: language === 'en' ? (district.entity.nameEn ?? null) : null }))
  const parts = [
    counts.enterprises && t('firmsShort', { n: counts.enterprises }),
    counts.projects && t('projectsShort', { n: counts.projects }),
    counts.parks && t('parksShort', { n: counts.parks }),
    counts.districts > 2 ? t('districtsShort', { n: counts.districts }) : near.join('、'),
  ].filter(Boolean)
  return parts.length ? parts.join(' · ') : t('notStated')
}
