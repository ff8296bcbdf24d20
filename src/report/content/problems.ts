import type { Answers, Gap, Named, Sourced } from '../answers'
import type { Kit } from '../kit'
import { together } from '../kit'
import type { Part, Row } from '../model'

/** 问题清单: what is missing of the chain, what nobody leads, figures without a value, and what was not read. */
export function problems(kit: Kit, answers: Answers): Part {
  const rows = [...missing(kit, answers), ...withoutLead(kit, answers), ...withoutValue(kit, answers), ...unread(kit, answers)]
  return { key: 'problems', title: kit.say('problems'), tables: [kit.table('problemList', ['kind', 'problem', 'where'], rows)] }
}

function problem(kit: Kit, kind: string, what: { id?: string; name: string }, facts: Sourced | Sourced[], where: Named[]): Row {
  return {
    cells: {
      kind: kit.cell([kit.word('problem', kind)]),
      problem: kit.cell([kit.item(what.name, facts, what.id === undefined ? {} : { id: what.id })]),
      where: kit.cell(where.map(place => kit.named(place))),
    },
  }
}

/** What is wanted and missing, one by one; what is only missing, together for each region. */
function missing(kit: Kit, { gaps }: Answers): Row[] {
  const of = (state: Gap['state']) => gaps.nodes.filter(gap => gap.state === state)
  return [
    ...of('DECLARED_AND_MISSING').map(gap => problem(kit, 'DECLARED_AND_MISSING', gap.segment, gap.declared, [gap.region])),
    ...together(of('MISSING_ONLY'), gap => gap.region).map(({ end, facts }) => ({
      ...problem(kit, 'MISSING_ONLY', end, [], [end]),
      cells: {
        ...problem(kit, 'MISSING_ONLY', end, [], [end]).cells,
        problem: kit.cell(facts.map(gap => kit.named(gap.segment))),
      },
    })),
  ]
}

const withoutLead = (kit: Kit, { measures }: Answers): Row[] =>
  measures
    .filter(measure => !measure.responsibilities.some(r => r.role === 'LEADS'))
    .map(measure => problem(kit, 'NO_LEAD', { id: measure.id, name: measure.heading }, measure, measure.policies))

const withoutValue = (kit: Kit, { targets }: Answers): Row[] =>
  (['MASKED', 'NOT_QUANTIFIED'] as const).flatMap(state =>
    targets.filter(target => target.valueState === state).map(target => problem(kit, state, target, target, target.subjects)),
  )

/** What the curators know to be missing in the texts, and the regions of which none was read. */
const unread = (kit: Kit, { gaps: { coverage } }: Answers): Row[] => [
  ...coverage.regionsWithoutDocument.map(region => problem(kit, 'NO_DOCUMENT', region, [], [region])),
  ...coverage.documents.flatMap(document =>
    document.knownGaps.map(name => problem(kit, 'KNOWN_GAP', { name }, [], [{ id: document.id, name: document.title }])),
  ),
]
