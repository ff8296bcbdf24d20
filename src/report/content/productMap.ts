import type { Answers, MapEdge, MapNode } from '../answers'
import type { Kit } from '../kit'
import { together } from '../kit'
import type { Part, Row } from '../model'

/** 产品图: each segment as a product, what it is part of, its own parts, and where it is made or to be made. */
export function productMap(kit: Kit, { map }: Answers): Part {
  const nodes = new Map(map.nodes.map(node => [node.id, node]))
  const ends = (edges: MapEdge[], end: 'source' | 'target') =>
    kit.cell(together(edges, edge => nodes.get(edge[end])!).map(({ end: node, facts }) => kit.named(node, facts)))
  const known = map.edges.filter(edge => nodes.has(edge.source) && nodes.has(edge.target))
  const rows = map.nodes
    .filter(node => node.type === 'Segment')
    .map((node: MapNode): Row => {
      const from = known.filter(edge => edge.source === node.id)
      const to = known.filter(edge => edge.target === node.id)
      const wholes = from.filter(edge => edge.type === 'PART_OF' || edge.type === 'SEGMENT_OF')
      return {
        cells: {
          product: kit.cell([kit.named(node)]),
          wholes: ends(wholes, 'target'),
          partsOf: ends(
            to.filter(edge => edge.type === 'PART_OF'),
            'source',
          ),
          hosts: ends(
            to.filter(edge => edge.type === 'HOSTS'),
            'source',
          ),
          planned: ends(
            to.filter(edge => edge.type === 'DEVELOPS'),
            'source',
          ),
        },
      }
    })
  return {
    key: 'productMap',
    title: kit.say('productMap'),
    tables: [kit.table('productMap', ['product', 'wholes', 'partsOf', 'hosts', 'planned'], rows)],
  }
}
