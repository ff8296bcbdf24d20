import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Address } from '../address'
import { ask, useAnswer } from '../ask'
import { useVoice, type Voice } from '../language'
import { Answered } from '../messages'
import { Documents, Name } from '../names'
import query from '../queries/chainMap.graphql?raw'
import { TakeAlong } from '../take/takeAlong'
import { Drawing } from './drawing'
import { layOut } from './layout'
import { type ChainMap, joined, placesOf } from './model'
import { sheetOf } from './sheet'

interface PaneProps {
  /** The rest of an industry's id, or its name. */
  industry: string
  regions: string[]
  address: Address
  onRemove?: (() => void) | undefined
}

const MOST_PAGES = 12

/** One chain: its drawing, what it rests on, and how to take it along. */
export function Pane({ industry, regions, address, onRemove }: PaneProps) {
  const variables = { industry: /^[a-z0-9-]+$/.test(industry) ? `industry:${industry}` : industry, ...(regions.length && { regions }) }
  const question = { query, variables }
  const answer = useAnswer<{ chainMap: ChainMap }>(question)
  return (
    <section class="pane">
      <Answered answer={answer}>
        {data => <Whole first={data.chainMap} question={question} address={address} onRemove={onRemove} />}
      </Answered>
    </section>
  )
}

interface WholeProps {
  first: ChainMap
  question: { query: string; variables: Record<string, unknown> }
  address: Address
  onRemove?: (() => void) | undefined
}

function Whole({ first, question, address, onRemove }: WholeProps) {
  const voice = useVoice()
  const { t, v, name } = voice
  const { map, failed, again } = useAllPages(first, question)
  const [frame, width] = useWidth()
  const drawing = useRef<SVGSVGElement>(null)
  const places = useMemo(() => placesOf(map), [map])
  const at = address.choices.get('at')
  const layout = useMemo(() => (width ? layOut(map, places, width, at) : null), [map, places, width, at])
  const without = map.coverage.regionsWithoutDocument
  return (
    <>
      <header class="plate-head">
        <div>
          <p class="eyebrow">
            {t('chain')} · {v(`chain.${map.kind}`)}
          </p>
          <h1>
            <Name of={map.industry} />
          </h1>
          <p class="note">{countsOf(map, voice)}</p>
        </div>
        <div class="bar">
          <TakeAlong question={question} data={{ chainMap: map }} sheet={sheetOf(map, places, voice)} drawing={() => drawing.current} />
          {onRemove && (
            <button type="button" class="plain" onClick={onRemove} aria-label={t('remove', { name: name(map.industry) })}>
              ×
            </button>
          )}
        </div>
      </header>
      {without.length > 0 && <p class="note hollow">{t('coverageNone', { names: without.map(name).join('、') })}</p>}
      {!map.gaps && <p class="note">{t('gapsNeedRegions')}</p>}
      <figure class="plate" ref={frame} aria-label={t('chainTitle', { name: map.industry.name })}>
        {map.counts.segments === 0 && <p class="lead">{t('chainEmpty')}</p>}
        {layout && <Drawing map={map} layout={layout} address={address} drawing={drawing} />}
      </figure>
      <footer class="plate-foot">
        <span>
          {t('coverage')} <Documents of={map.coverage.documents} />
        </span>
        {failed && (
          <button type="button" class="onward" onClick={again}>
            {t('partOnly')}
          </button>
        )}
        {map.truncations.length > 0 && <span>{t('cut', { n: map.truncations.length })}</span>}
      </footer>
    </>
  )
}

/** How much the whole chain holds; what no text names is not a nought. */
function countsOf({ counts }: ChainMap, { t, number }: Voice): string {
  const kinds = ['segments', 'enterprises', 'projects', 'parks', 'districts'] as const
  return kinds
    .map(kind => (counts[kind] ? t(`${kind}Counted`, { n: number(counts[kind]) }) : t('noneNamed', { what: t(kind) })))
    .join(' · ')
}

/** The chain, growing page by page until it is whole. */
function useAllPages(first: ChainMap, { variables }: { variables: Record<string, unknown> }) {
  const [map, setMap] = useState(first)
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const aborting = new AbortController()
    const read = async () => {
      let whole = first
      for (let page = 1; whole.pageInfo.hasNextPage && page < MOST_PAGES; page++) {
        const next = await ask<{ chainMap: ChainMap }>(
          { query, variables: { ...variables, after: whole.pageInfo.endCursor } },
          aborting.signal,
        )
        whole = joined(whole, next.chainMap)
        if (!aborting.signal.aborted) setMap(whole)
      }
    }
    setMap(first)
    setFailed(false)
    read().catch(() => aborting.signal.aborted || setFailed(true))
    return () => aborting.abort()
  }, [first, turn])
  return { map, failed, again: () => setTurn(turn + 1) }
}

/** How wide an element is, as long as it stands. */
function useWidth(): [{ current: HTMLElement | null }, number] {
  const element = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
