import type { Ref } from 'preact'
import { type Address, entityAddress, withChoices } from '../address'
import { useVoice, type Voice } from '../language'
import { fitted, widthOf } from '../take/text'
import { type Card, type Layout, TITLE } from './layout'
import { Column, Legend } from './legend'
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
      {arrows.map(({ edge, path }) => (
        <path key={edge.id} class={`upstream ${edge.assertion}`} d={path} marker-end="url(#arrow)" />
      ))}
      {cards.map(card => (
        <Place key={card.place.id} card={card} address={address} voice={voice} />
      ))}
    </svg>
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
  const state = place.gap ? v(`gap.${place.gap}`) : ''
  const here = withChoices(address, { at: selected ? null : place.id })
  return (
    <g class={`card ${place.type} ${selected ? 'selected' : ''}`} transform={`translate(${x} ${y})`}>
      <a href={here} aria-current={selected ? 'true' : undefined}>
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
          {fitted(countsOf(card, voice), room - widthOf(state))}
        </text>
        {state && (
          <text class={`state ${place.gap}`} x={width - 9} y={line - 18}>
            {state}
          </text>
        )}
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

function countsOf({ place: { counts, districts } }: Card, { t, language }: Voice): string {
  if (!counts) return ''
  const near = districts.slice(0, 2).map(({ name, entity }) => (language === 'en' && entity.nameEn) || name)
  const parts = [
    counts.enterprises && t('firmsShort', { n: counts.enterprises }),
    counts.projects && t('projectsShort', { n: counts.projects }),
    counts.parks && t('parksShort', { n: counts.parks }),
    counts.districts > 2 ? t('districtsShort', { n: counts.districts }) : near.join('、'),
  ].filter(Boolean)
  return parts.length ? parts.join(' · ') : t('notStated')
}
