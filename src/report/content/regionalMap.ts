import type { Answers, Located, Named, Relation } from '../answers'
import type { Kit } from '../kit'
import { together } from '../kit'
import type { Part, Row } from '../model'

/** 区域图: the districts of the chain, where they lie, what rank they give it, what is there and what they want. */
export function regionalMap(kit: Kit, { map, places, districtRelations }: Answers): Part {
  const rows = places.flatMap(place => ('provinces' in place ? row(kit, place, map.industry.id, districtRelations) : []))
  return {
    key: 'regionalMap',
    title: kit.say('regionalMap'),
    tables: [kit.table('regionalMap', ['district', 'province', 'tier', 'observed', 'needs'], rows)],
  }
}

function row(kit: Kit, place: Named & Located, industry: string, all: Relation[]): Row {
  const relations = all.filter(r => r.from.id === place.id)
  const qualified = (name: string) => relations.flatMap(r => r.qualifiers.filter(q => q.name === name).map(q => ({ ...r, value: q.value })))
  const hosts = relations.filter(r => r.type === 'HOSTS')
  const size = Math.max(0, ...hosts.map(r => Object.values(counted(r)).reduce((sum, n) => sum + n, 0)))
  return {
    ...(place.latitude !== null && place.longitude !== null && { at: { latitude: place.latitude, longitude: place.longitude, size } }),
    cells: {
      district: kit.cell([kit.named(place)]),
      province: kit.cell(place.provinces.map(province => kit.named(province))),
      tier: kit.cell(
        together(qualified('tier'), r => ({ id: `${r.value} ${r.to.id}`, name: r.to.name })).map(({ end, facts }) => {
          const [first] = facts
          const text = kit.value('tier', first!.value)
          return kit.item(first!.to.id === industry ? text : kit.noted(text, end.name), facts, { value: first!.value })
        }),
      ),
      observed: kit.cell(hosts.map(r => kit.item(kit.noted(r.to.name, kit.counted(counted(r))), r, { id: r.to.id }))),
      needs: kit.cell(
        together(qualified('need'), r => ({ id: `${r.value} ${r.to.id}`, name: r.to.name })).map(({ end, facts }) =>
          kit.item(kit.noted(end.name, kit.value('need', facts[0]!.value)), facts, { value: facts[0]!.value, id: facts[0]!.to.id }),
        ),
      ),
    },
  }
}

/** The firms, projects and parks that a computed relation counts. */
function counted({ qualifiers }: Relation) {
  const of = (name: string) => Number(qualifiers.find(q => q.name === name)?.value ?? 0)
  return { enterprises: of('enterprises'), projects: of('projects'), parks: of('parks') }
}
