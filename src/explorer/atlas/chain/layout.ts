import { wrapped } from '../take/text'
import type { ChainMap, Edge, Node, Place } from './model'

/** A place as it is drawn. */
export interface Card {
  place: Place
  x: number
  y: number
  width: number
  height: number
  title: string[]
  /** Who is named on it: anchors first. */
  named: Node[]
  /** How many more there are. */
  more: number
}

/** The heading of a column, or of several beside each other. */
export interface Heading {
  index: number
  stage: string | null
  title: string
  titleEn: string
  x: number
  y: number
  width: number
}

export interface Layout {
  width: number
  height: number
  cards: Card[]
  headings: Heading[]
  arrows: { edge: Edge; path: string }[]
}

export const LEGEND = 30
const HEADING = 34
const GAP = 12
const PAD = 12
const NARROWEST = 160
export const TITLE = 15
const NAMED = 4

/** Lays a chain out in so many pixels of width: a column for each stage, wider ones for more; one below another where there is no room. */
export function layOut(map: ChainMap, places: Place[], width: number, open: string | null): Layout {
  const ordered = new Set(map.edges.filter(({ type }) => type === 'UPSTREAM_OF').map(({ target }) => target))
  const drawn = places.filter(place => place.type === 'Segment' || stands(place) || ordered.has(place.id))
  const of = (index: number) => drawn.filter(({ layer }) => layer === index)
  const layers = map.legend.layers.filter(({ index }) => of(index).length > 0)
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)))
  const column = (width + GAP) / columns - GAP
  const stacked = layers.length > columns
  const shares = stacked
    ? layers.map(() => columns)
    : share(
        layers.map(({ index }) => of(index).length),
        columns,
      )
  const cards: Card[] = []
  const headings: Heading[] = []
  let x = 0
  let y = LEGEND
  let bottom = LEGEND
  for (const [i, layer] of layers.entries()) {
    const across = shares[i]!
    const heading = { ...layer, x, y, width: across * (column + GAP) - GAP }
    const placed = masonry(of(layer.index), { x, y: y + HEADING, across, column }, open)
    headings.push(heading)
    cards.push(...placed)
    bottom = Math.max(bottom, ...placed.map(card => card.y + card.height))
    if (stacked) y = bottom + GAP * 2
    else x += across * (column + GAP)
  }
  return { width, height: bottom + GAP, cards, headings, arrows: arrowsOf(map, cards) }
}

const stands = (place: Place) => place.enterprises.length + place.projects.length + place.parks.length > 0

/** Gives every layer one column, and the others to whichever is longest. */
function share(counts: number[], columns: number): number[] {
  const shares = counts.map(() => 1)
  for (let left = columns - counts.length; left > 0; left--) {
    const longest = counts.map((count, i) => count / shares[i]!)
    shares[longest.indexOf(Math.max(...longest))]!++
  }
  return shares
}

interface Room {
  x: number
  y: number
  across: number
  column: number
}

/** Each card goes below the shortest column so far. */
function masonry(places: Place[], { x, y, across, column }: Room, open: string | null): Card[] {
  const ends = Array.from({ length: Math.max(1, Math.min(across, places.length)) }, () => y)
  const width = (across * (column + GAP)) / ends.length - GAP
  return places.map(place => {
    const at = ends.indexOf(Math.min(...ends))
    const card = cardOf(place, width, place.id === open)
    const placed = { ...card, x: x + at * (width + GAP), y: ends[at]! }
    ends[at]! += card.height + GAP
    return placed
  })
}

function cardOf(place: Place, width: number, open: boolean): Omit<Card, 'x' | 'y'> {
  const title = wrapped(place.name, (width - 2 * PAD) / TITLE, 3)
  const all = [...place.enterprises, ...place.projects, ...place.parks]
  const named = open ? all : all.slice(0, all.length === NAMED + 1 ? NAMED + 1 : NAMED)
  const known = place.counts ? place.counts.enterprises + place.counts.projects + place.counts.parks : all.length
  const more = Math.max(0, known - named.length)
  const height = PAD + title.length * 20 + (place.wholes.length ? 16 : 0) + 18 + named.length * 19 + (more ? 18 : 0) + PAD - 4
  return { place, width, height, title, named, more }
}

/** What a text says comes before what. */
function arrowsOf({ edges }: ChainMap, cards: Card[]): Layout['arrows'] {
  const at = new Map(cards.map(card => [card.place.id, card]))
  return edges
    .filter(({ type }) => type === 'UPSTREAM_OF')
    .flatMap(edge => {
      const from = at.get(edge.source)
      const to = at.get(edge.target)
      return from && to ? [{ edge, path: curve(from, to) }] : []
    })
}

function curve(from: Card, to: Card): string {
  const y1 = from.y + 22
  const y2 = to.y + 22
  if (to.x > from.x + from.width) {
    const x1 = from.x + from.width
    const bend = (to.x - x1) / 2
    return `M${x1},${y1}C${x1 + bend},${y1} ${to.x - bend},${y2} ${to.x - 3},${y2}`
  }
  if (to.x + to.width < from.x) {
    const x2 = to.x + to.width
    const bend = (from.x - x2) / 2
    return `M${from.x},${y1}C${from.x - bend},${y1} ${x2 + bend},${y2} ${x2 + 3},${y2}`
  }
  const side = from.x + from.width
  return `M${side},${y1}C${side + 14},${y1} ${side + 14},${y2} ${side + 2},${y2}`
}
