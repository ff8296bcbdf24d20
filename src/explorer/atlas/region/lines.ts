import type { Link, Spot } from './model'
import type { Frame } from './zoom'

/** Links that have both ends on the map, as curves; several between the same ends lie beside each other. */
export function linesOf(links: Link[], { counties, wholes }: { counties: Spot[]; wholes: Spot[] }) {
  const at = new Map([...counties, ...wholes].map(spot => [spot.id, spot]))
  const times = new Map<string, number>()
  return links.flatMap(link => {
    const from = at.get(link.between.id)
    const to = at.get(link.and.id)
    if (!from || !to) return []
    const pair = `${from.id} ${to.id}`
    const nth = times.get(pair) ?? 0
    times.set(pair, nth + 1)
    const bend = 0.18 + nth * 0.16
    const middle = { x: (from.x + to.x) / 2 - (to.y - from.y) * bend, y: (from.y + to.y) / 2 + (to.x - from.x) * bend }
    return [{ link, from, to, path: `M${from.x},${from.y}Q${middle.x},${middle.y} ${to.x},${to.y}` }]
  })
}

/** The frame around some points. */
export function around(points: { x: number; y: number }[], margin: number): Frame {
  const x = Math.min(...points.map(point => point.x)) - margin
  const y = Math.min(...points.map(point => point.y)) - margin
  return {
    x,
    y,
    width: Math.max(...points.map(point => point.x)) + margin - x,
    height: Math.max(...points.map(point => point.y)) + margin - y,
  }
}
