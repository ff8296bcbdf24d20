import { escapeHtml } from './escape'
import type { Row } from './model'

const WIDTH = 640
const MARGIN = 60

/** Districts as dots at their centroids, the larger the more is there. Nothing where no centroid is known. */
export function mapSvg(rows: Row[]): string {
  const placed = rows.flatMap(({ at, cells }) =>
    at ? [{ ...at, name: cells.district!.items[0]!.text, wants: cells.needs!.items.length > 0 }] : [],
  )
  if (placed.length === 0) return ''
  const south = Math.min(...placed.map(p => p.latitude))
  const north = Math.max(...placed.map(p => p.latitude))
  const west = Math.min(...placed.map(p => p.longitude))
  const east = Math.max(...placed.map(p => p.longitude))
  // a degree of longitude is shorter than one of latitude
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max((east - west) * narrow, 0.01), 300 / Math.max(north - south, 0.01), 400)
  const height = Math.round((north - south) * scale + 2 * MARGIN)
  const left = (WIDTH - (east - west) * narrow * scale) / 2
  const dots = placed.map(({ latitude, longitude, size, name, wants }) => {
    const x = Math.round(left + (longitude - west) * narrow * scale)
    const y = Math.round(MARGIN + (north - latitude) * scale)
    const radius = Math.round(5 + 4 * Math.sqrt(size))
    // a name on the right half stands before its dot, so that none leaves the page
    const [nameX, anchor] = x > WIDTH / 2 ? [x - radius - 4, ' text-anchor="end"'] : [x + radius + 4, '']
    const label = `<text x="${nameX}" y="${y + 5}"${anchor}>${escapeHtml(name)}${size > 0 ? ` ${size}` : ''}</text>`
    return `<circle cx="${x}" cy="${y}" r="${radius}"${wants ? ' class="wants"' : ''}/>${label}`
  })
  return `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(placed.map(p => p.name).join('、'))}">${dots.join('')}</svg>`
}
