import { useVoice } from '../language'
import { fitted, widthOf } from '../take/text'
import type { Heading } from './layout'
import type { ChainMap } from './model'

const STATES = [
  ['DECLARED_AND_MISSING', 'declaredAndMissing'],
  ['MISSING_ONLY', 'missingOnly'],
  ['DECLARED_AND_PRESENT', 'declaredAndPresent'],
  ['PRESENT', 'present'],
] as const

/** What the colours and marks mean, with how many there are. */
export function Legend({ map: { gaps, edges }, width }: { map: ChainMap; width: number }) {
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
export function Column({ heading, map, steps }: { heading: Heading; map: ChainMap; steps: number }) {
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
