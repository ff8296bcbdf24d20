import type { Named } from '../language'

export interface Place extends Named {
  id: string
  code: string | null
  level: string
  latitude: number | null
  longitude: number | null
  validTo: string | null
  districts?: Place[]
}

interface Groups {
  groups: { groups: { entity: (Named & { id: string }) | null; count: number }[] }
}

interface Ranked {
  nodes: { id: string }[]
}

/** What links two sides. */
export interface Link {
  id: string
  kind: string
  rule: string
  assertion: string
  direction: string
  between: Named & { id: string }
  and: Named & { id: string }
  distanceKm: number | null
  score: { total: number; parts: { name: string; value: number; weight: number }[] }
  explanation: string
  premisesBetween: { id: string }[]
  premisesAnd: { id: string }[]
}

/** Two provinces, county by county. */
export interface Regions {
  between: Place | null
  and: Place | null
  documents: { nodes: { id: string; title: string; districts: { id: string }[] }[] }
  enterprises: Groups
  projects: Groups
  targets: Groups
  industries?: Groups
  leading?: Ranked
  pillar?: Ranked
  featured?: Ranked
  emerging?: Ranked
  chain?: { industry: Named & { id: string }; districts: { node: Named & { id: string }; tier: string | null; assertion: string }[] } | null
  crossBorderLinks?: { totalCount: number; kinds: { kind: string; count: number }[]; nodes: Link[] }
}

/** What the map can be coloured by. */
export const COLOURS = ['chain', 'tier', 'industries', 'enterprises', 'projects', 'targets'] as const
export type Colour = (typeof COLOURS)[number]

/** A county on the map, or a district that is only known as a whole, with what it is coloured by. */
export interface Spot extends Named {
  id: string
  code: string | null
  side: string
  x: number
  y: number
  validTo: string | null
  /** Whether a text was read of it: where none was, silence says nothing. */
  read: boolean
  value: string | number | null
}

const SCALE = 100
const FLATTENED = Math.cos((30.3 * Math.PI) / 180)

/** Where a point of the earth stands on the map; good enough for two provinces. */
export const project = (longitude: number, latitude: number): [number, number] => [
  (longitude - 97) * SCALE * FLATTENED,
  (34.6 - latitude) * SCALE,
]

/** The counties that have a place on the map, the wholes that stand between them, and those that have none. */
export function spotsOf(regions: Regions, colour: Colour): { counties: Spot[]; wholes: Spot[]; missing: Place[] } {
  const values = valuesOf(regions, colour)
  const read = new Set(regions.documents.nodes.flatMap(({ districts }) => districts.map(({ id }) => id)))
  const counties: Spot[] = []
  const wholes: Spot[] = []
  const missing: Place[] = []
  const visit = (place: Place, side: string, known: boolean): void => {
    const isRead = known || read.has(place.id)
    const spot = {
      id: place.id,
      name: place.name,
      nameEn: place.nameEn ?? null,
      code: place.code,
      side,
      validTo: place.validTo,
      read: isRead,
      value: values.get(place.id) ?? null,
    }
    const below = place.districts ?? []
    if (place.latitude !== null && place.longitude !== null) {
      const [x, y] = project(place.longitude, place.latitude)
      counties.push({ ...spot, x, y })
    } else if (below.length === 0) missing.push(place)
    const from = counties.length
    for (const one of below) visit(one, side, isRead && place.level !== 'PROVINCE')
    const inside = counties.slice(from)
    if (inside.length > 0) wholes.push({ ...spot, x: mean(inside.map(({ x }) => x)), y: mean(inside.map(({ y }) => y)) })
  }
  for (const side of [regions.between, regions.and]) if (side) visit(side, side.id, false)
  return { counties, wholes, missing }
}

const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length

function valuesOf(regions: Regions, colour: Colour): Map<string, string | number> {
  if (colour === 'chain') return new Map(regions.chain?.districts.map(({ node, assertion }) => [node.id, assertion]))
  if (colour === 'tier') {
    if (regions.chain) return new Map(regions.chain.districts.flatMap(({ node, tier }) => (tier ? [[node.id, tier] as const] : [])))
    const tiers = ['emerging', 'featured', 'pillar', 'leading'] as const
    return new Map(tiers.flatMap(tier => regions[tier]?.nodes.map(({ id }) => [id, tier.toUpperCase()] as const) ?? []))
  }
  const groups = regions[colour]?.groups.groups ?? []
  return new Map(groups.flatMap(({ entity, count }) => (entity ? [[entity.id, count] as const] : [])))
}
