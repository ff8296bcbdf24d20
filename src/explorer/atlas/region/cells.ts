/** A point with an owner, and the side that the owner belongs to. */
interface Site {
  id: string
  side: string
  x: number
  y: number
}

/** A corner, and whose cell lies behind the edge that leads on from it; none at the rim. */
interface Corner {
  x: number
  y: number
  behind: Site | null
}

/** A schematic of territories: each cell holds what is nearer to its site than to any other, and ends at a rim. No cell is a boundary. */
export interface Schematic {
  cells: Map<string, string>
  /** The edges between cells of different sides: where the border runs, about. */
  border: string
}

const RIM = 62
const CORNERS = 22

/** Draws the cells of sites. */
export function schematicOf(sites: Site[]): Schematic {
  const cells = new Map<string, string>()
  let border = ''
  for (const site of sites) {
    const corners = cellOf(site, sites)
    cells.set(site.id, `M${corners.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}Z`)
    for (const [i, { x, y, behind }] of corners.entries()) {
      if (!behind || behind.side === site.side || behind.id < site.id) continue
      const next = corners[(i + 1) % corners.length]!
      border += `M${round(x)},${round(y)}L${round(next.x)},${round(next.y)}`
    }
  }
  return { cells, border }
}

const round = (value: number) => Math.round(value * 10) / 10

function cellOf(site: Site, sites: Site[]): Corner[] {
  let corners: Corner[] = Array.from({ length: CORNERS }, (_, i) => {
    const angle = (2 * Math.PI * i) / CORNERS
    return { x: site.x + RIM * Math.cos(angle), y: site.y + RIM * Math.sin(angle), behind: null }
  })
  for (const other of sites)
    if (other !== site && Math.hypot(other.x - site.x, other.y - site.y) < 2 * RIM) corners = cut(corners, site, other)
  return corners
}

/** Keeps what is nearer to one site than to another. */
function cut(corners: Corner[], site: Site, other: Site): Corner[] {
  const dx = other.x - site.x
  const dy = other.y - site.y
  const middle = (other.x ** 2 - site.x ** 2 + other.y ** 2 - site.y ** 2) / 2
  const beyond = ({ x, y }: Corner) => x * dx + y * dy - middle
  const kept: Corner[] = []
  for (const [i, corner] of corners.entries()) {
    const next = corners[(i + 1) % corners.length]!
    const here = beyond(corner)
    const there = beyond(next)
    if (here <= 0) kept.push(corner)
    if (here <= 0 === there <= 0) continue
    const at = here / (here - there)
    kept.push({ x: corner.x + (next.x - corner.x) * at, y: corner.y + (next.y - corner.y) * at, behind: here <= 0 ? other : corner.behind })
  }
  return kept
}
