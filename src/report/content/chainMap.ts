import type { EntityType, RelationType } from '../../generated/schema'
import type { Answers, MapEdge, MapNode } from '../answers'
import type { Kit } from '../kit'
import { together } from '../kit'
import type { Cell, Item, Part, Row } from '../model'

const WHO: { column: 'enterprise' | 'project' | 'park' | 'hosts' | 'planned'; type: EntityType; joins: RelationType[] }[] = [
  { column: 'enterprise', type: 'Enterprise', joins: ['OPERATES_IN', 'ANCHORS'] },
  { column: 'project', type: 'Project', joins: ['IN_INDUSTRY'] },
  { column: 'park', type: 'Park', joins: ['FOCUSES_ON'] },
  { column: 'hosts', type: 'District', joins: ['HOSTS'] },
  { column: 'planned', type: 'District', joins: ['DEVELOPS'] },
]

/** 产业链图: the places of the chain by stage, with who stands at each and what it lacks in the regions. */
export function chainMap(kit: Kit, { map }: Answers): Part {
  const nodes = new Map(map.nodes.map(node => [node.id, node]))
  const titles = new Map(map.legend.layers.map(l => [l.index, kit.language === 'zh' ? l.title : l.titleEn]))
  const rows = map.nodes
    .filter(node => node.type === 'Industry' || node.type === 'Segment')
    .map((node): Row => {
      const at = map.edges.filter(edge => edge.target === node.id)
      return {
        ...(node.gap && { state: node.gap }),
        group: titles.get(node.layer) ?? '',
        cells: {
          place: kit.cell([kit.named(node, belongings(map.edges, node))]),
          ...Object.fromEntries(WHO.map(who => [who.column, standing(kit, who, at, nodes)])),
        },
      }
    })
  return {
    key: 'chainMap',
    title: kit.say('chainMap'),
    tables: [kit.table('chainMap', ['place', 'enterprise', 'project', 'park', 'hosts', 'planned'], rows)],
  }
}

/** What says that a place belongs to the chain: to its industry or, where no text says that, to a larger place of it. */
function belongings(edges: MapEdge[], { id }: MapNode): MapEdge[] {
  const from = edges.filter(edge => edge.source === id)
  const direct = from.filter(edge => edge.type === 'SEGMENT_OF' || edge.type === 'SUBINDUSTRY_OF')
  return direct.length > 0 ? direct : from.filter(edge => edge.type === 'PART_OF')
}

function standing(kit: Kit, { type, joins }: (typeof WHO)[number], at: MapEdge[], nodes: Map<string, MapNode>): Cell {
  const found = at.filter(edge => joins.includes(edge.type) && nodes.get(edge.source)?.type === type)
  return kit.cell(
    together(found, edge => nodes.get(edge.source)!).map(({ end, facts }) => kit.item(label(kit, end as MapNode), facts, { id: end.id })),
  )
}

/** A firm's name with the role that a text gives it. */
const label = (kit: Kit, { name, role }: MapNode): Item['text'] => (role ? kit.noted(name, kit.value('role', role)) : name)
