import type { Named } from '../language'

/** A node of the drawing: a place of the chain, or somebody who stands at one. */
export interface Node {
  id: string
  name: string
  type: string
  layer: number
  stage: string | null
  role: string | null
  gap: string | null
  counts: { enterprises: number; projects: number; parks: number; districts: number } | null
  entity: { nameEn?: string | null }
}

export interface Edge {
  id: string
  source: string
  target: string
  type: string
  assertion: string
}

/** A chain as the API draws it, or the pages of it so far joined. */
export interface ChainMap {
  industry: Named & { id: string }
  kind: 'STAGED' | 'LINEAR' | 'PARALLEL'
  coverage: { documents: { id: string; title: string }[]; regionsWithoutDocument: (Named & { id: string })[] }
  counts: { segments: number; enterprises: number; projects: number; parks: number; districts: number }
  gaps: { declaredAndMissing: number; declaredAndPresent: number; missingOnly: number; present: number } | null
  legend: { layers: { index: number; stage: string | null; title: string; titleEn: string }[] }
  nodes: Node[]
  edges: Edge[]
  truncations: { node: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** A segment, or an industry with what no text puts into a segment, and who stands there. */
export interface Place extends Node {
  wholes: Node[]
  enterprises: Node[]
  projects: Node[]
  parks: Node[]
  districts: Node[]
}

/** Joins a further page: a node that comes again is one. */
export function joined(map: ChainMap, page: ChainMap): ChainMap {
  const unique = <Item extends { id: string }>(items: Item[]) => [...new Map(items.map(item => [item.id, item])).values()]
  const layers = new Map([...map.legend.layers, ...page.legend.layers].map(layer => [layer.index, layer]))
  return {
    ...map,
    nodes: unique([...page.nodes, ...map.nodes]),
    edges: unique([...map.edges, ...page.edges]),
    legend: { layers: [...layers.values()].sort((a, b) => a.index - b.index) },
    truncations: [...map.truncations, ...page.truncations],
    pageInfo: page.pageInfo,
  }
}

const LISTS: Record<string, 'enterprises' | 'projects' | 'parks' | 'districts'> = {
  Enterprise: 'enterprises',
  Project: 'projects',
  Park: 'parks',
  District: 'districts',
}

/** The places of a chain in its order, parts behind the segment they are part of, each with who stands there. */
export function placesOf(map: ChainMap): Place[] {
  const nodes = new Map(map.nodes.map(node => [node.id, node]))
  const places = new Map<string, Place>()
  for (const node of map.nodes)
    if (node.type === 'Segment' || node.type === 'Industry')
      places.set(node.id, { ...node, wholes: [], enterprises: [], projects: [], parks: [], districts: [] })
  for (const { source, target, type } of map.edges) {
    const place = places.get(target)
    const node = nodes.get(source)
    if (!place || !node) continue
    if (type === 'PART_OF' || (type === 'SEGMENT_OF' && target !== map.industry.id)) places.get(source)?.wholes.push(place)
    const list = LISTS[node.type]
    if (list && !place[list].includes(node)) place[list].push(node)
  }
  const ordered: Place[] = []
  const add = (place: Place) => {
    if (ordered.includes(place)) return
    ordered.push(place)
    for (const part of places.values()) if (part.layer === place.layer && part.wholes.some(({ id }) => id === place.id)) add(part)
  }
  for (const place of places.values()) if (place.wholes.every(({ id }) => places.get(id)?.layer !== place.layer)) add(place)
  for (const place of places.values()) add(place)
  for (const place of ordered) place.enterprises.sort((a, b) => Number(b.role !== null) - Number(a.role !== null))
  return ordered
}
