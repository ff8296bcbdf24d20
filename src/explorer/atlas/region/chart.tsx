import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Address, withChoices } from '../address'
import { useVoice, type Voice } from '../language'
import { schematicOf } from './cells'
import { Key } from './key'
import { labelsOf } from './labels'
import { around, linesOf } from './lines'
import type { Colour, Link, Spot } from './model'
import { shadeOf } from './shade'
import { type Frame, Zoom } from './zoom'

interface ChartProps {
  spots: { counties: Spot[]; wholes: Spot[] }
  links: Link[]
  colour: Colour
  address: Address
  shapes: Map<string, string> | null
  drawing: RefObject<SVGSVGElement | null>
}

/** The map itself: counties, the border, links over it, names where there is room. */
export function Chart({ spots, links, colour, address, shapes, drawing }: ChartProps) {
  const voice = useVoice()
  const { t } = voice
  const whole = useMemo(() => around(spots.counties, 70), [spots])
  const schematic = useMemo(() => schematicOf(spots.counties), [spots])
  const shapeOf = ({ id, code, name }: Spot) => shapes?.get(code ?? '') ?? shapes?.get(name) ?? schematic.cells.get(id)!
  const at = address.choices.get('at')
  const drawn = useMemo(() => linesOf(links, spots), [links, spots])
  const { scale, unit, layer, zoom } = useZoom(
    drawing,
    whole,
    drawn.length
      ? around(
          drawn.flatMap(({ from, to }) => [from, to]),
          40,
        )
      : null,
  )
  const most = Math.max(1, ...spots.counties.map(({ value }) => (typeof value === 'number' ? value : 0)))
  const joined = new Set(drawn.flatMap(({ from, to }) => [from.id, to.id]))
  const marked = spots.wholes.filter(({ id, value }) => value !== null || joined.has(id))
  return (
    <figure class="plate chart" aria-label={t(links.length ? 'borderEyebrow' : 'mapEyebrow')}>
      <div class="zoom">
        <button type="button" onClick={() => zoom.current?.by(1.5)} aria-label={t('zoomIn')}>
          +
        </button>
        <button type="button" onClick={() => zoom.current?.by(1 / 1.5)} aria-label={t('zoomOut')}>
          −
        </button>
        <button type="button" onClick={() => zoom.current?.to(whole)} aria-label={t('zoomAll')}>
          ⤢
        </button>
      </div>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure around it bears its name; a title would lie over it as a tooltip */}
      <svg ref={drawing} class="drawing map" viewBox={`${whole.x} ${whole.y} ${whole.width} ${whole.height}`}>
        <defs>
          <pattern id="unread" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={`scale(${unit}) rotate(45)`}>
            <path d="M0 0V5" />
          </pattern>
        </defs>
        <g ref={layer}>
          {spots.counties.map(spot => (
            <a
              key={spot.id}
              href={withChoices(address, { at: spot.id })}
              aria-label={saysOf(spot, colour, voice)}
              tabIndex={spot.value === null ? -1 : 0}
              class={at === spot.id ? 'spot selected' : 'spot'}
            >
              <path class={`cell ${shadeOf(spot, most)}`} d={shapeOf(spot)} />
              {!spot.read && spot.value === null && <path class="hatch" d={shapeOf(spot)} />}
            </a>
          ))}
          {!shapes && <path class="border" d={schematic.border} />}
          {marked.map(spot => (
            <a key={spot.id} href={withChoices(address, { at: spot.id })} aria-label={saysOf(spot, colour, voice)} class="spot">
              <circle class={`whole ${shadeOf(spot, most)}`} cx={spot.x} cy={spot.y} r={unit * 5} />
            </a>
          ))}
          {drawn.map(({ link, path }) => (
            <a
              key={link.id}
              href={withChoices(address, { at: link.id })}
              aria-label={link.explanation}
              class={at === link.id ? 'link selected' : 'link'}
            >
              <path class="reach" d={path} />
              <path class={`line ${link.assertion}`} d={path} stroke-width={Math.max(1, link.score.total / 5)} />
            </a>
          ))}
          {labelsOf([...spots.counties, ...marked], { size: unit * 12.5, scale, joined, voice }).map(({ id, x, y, text }) => (
            <text key={id} class="place" x={x} y={y} style={{ fontSize: `${unit * 12.5}px` }}>
              {text}
            </text>
          ))}
        </g>
      </svg>
      <Key colour={colour} most={most} links={links.length > 0} />
    </figure>
  )
}

/** A place in words: its name and what it is coloured by. */
export function saysOf(spot: Spot, colour: Colour, { t, v, name }: Voice): string {
  const value =
    typeof spot.value === 'number' ? spot.value : spot.value && v(colour === 'tier' ? `tier.${spot.value}` : `assertion.${spot.value}`)
  return `${name(spot)}，${t(`colour_${colour}`)}：${value ?? t(spot.read ? 'keyRead' : 'keyUnread')}`
}

/** The zoom of a drawing, and how much of the map a pixel of the screen is. */
function useZoom(drawing: RefObject<SVGSVGElement | null>, whole: Frame, first: Frame | null) {
  const layer = useRef<SVGGElement>(null)
  const zoom = useRef<Zoom | null>(null)
  const [scale, setScale] = useState(1)
  const [pixels, setPixels] = useState(1)
  const key = JSON.stringify(whole)
  useEffect(() => {
    zoom.current = new Zoom(drawing.current!, whole, (transform, k) => {
      layer.current?.setAttribute('transform', transform)
      setScale(k)
    })
    if (first) zoom.current.to(first)
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      setPixels(Math.min(width / whole.width, height / whole.height) || 1)
    })
    observer.observe(drawing.current!)
    return () => {
      observer.disconnect()
      zoom.current?.stop()
    }
  }, [key])
  return { scale, unit: 1 / (scale * pixels), layer, zoom }
}
