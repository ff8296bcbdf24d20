import type { Answers, Relation } from '../answers'
import type { Kit } from '../kit'
import type { Part, Row } from '../model'

/** 应用图: what comes before what in the chain, what its firms supply, and what platforms, segments and policies support in it. */
export function applicationMap(kit: Kit, answers: Answers): Part {
  const rows = applications(answers).map(
    (relation): Row => ({
      cells: {
        who: kit.cell([kit.named(relation.from, relation)]),
        how: kit.cell([kit.word('relation', relation.type)]),
        whom: kit.cell([kit.named(relation.to)]),
      },
    }),
  )
  return { key: 'applicationMap', title: kit.say('applicationMap'), tables: [kit.table('applicationMap', ['who', 'how', 'whom'], rows)] }
}

/** The policies among what supports the chain stand in their own list. */
function applications(answers: Answers): Relation[] {
  const all = [...supports(answers), ...answers.enterprises.flatMap(e => e.node.relations.nodes)]
  const found = all.filter(
    r => r.type === 'UPSTREAM_OF' || r.type === 'SUPPLIES' || (r.type === 'SUPPORTS' && r.from.__typename !== 'Policy'),
  )
  return [...new Map(found.map(r => [`${r.type} ${r.from.id} ${r.to.id}`, r])).values()]
}

/** What a text about the regions says that a place of the chain comes before or is helped by. */
export function supports({ places, gaps }: Answers): Relation[] {
  const read = new Set(gaps.coverage.documents.map(document => document.id))
  return places
    .flatMap(place => ('relations' in place ? place.relations.nodes : []))
    .filter(r => r.type === 'UPSTREAM_OF' || r.evidence.some(e => e.document && read.has(e.document.id)))
}
