import type { Answers, Gap, GapSource, Link } from '../answers'
import type { Kit } from '../kit'
import type { Item, Part, Row } from '../model'

/** 招商图: what the texts want, what is missing first, with the nearest districts that have it; and what links the regions. */
export function investmentMap(kit: Kit, { gaps, links }: Answers, regionCount: number): Part {
  const wanted = (['DECLARED_AND_MISSING', 'DECLARED_AND_PRESENT'] as const).flatMap(state => gaps.nodes.filter(gap => gap.state === state))
  return {
    key: 'investmentMap',
    title: kit.say('investmentMap'),
    tables: [
      kit.table(
        'wanted',
        ['region', 'segment', 'state', 'declared', 'nearest'],
        wanted.map(gap => want(kit, gap)),
      ),
      kit.table(
        'crossBorder',
        ['kind', 'between', 'and', 'explanation'],
        links.map(link => linkRow(kit, link)),
        regionCount > 1 ? 'NONE_DERIVED' : 'ONE_REGION',
      ),
    ],
  }
}

function want(kit: Kit, { region, segment, state, needs, declared, observed, nearest }: Gap): Row {
  return {
    state: state!,
    cells: {
      region: kit.cell([kit.named(region)]),
      segment: kit.cell([kit.named(segment)]),
      state: kit.cell([kit.word('gap', state!, observed)]),
      declared: kit.cell(
        needs.map(need =>
          kit.word(
            'need',
            need,
            declared.filter(r => r.qualifiers.some(q => q.value === need)),
          ),
        ),
      ),
      nearest: kit.cell(
        nearest.map(source => from(kit, source)),
        state === 'DECLARED_AND_PRESENT' ? 'NOT_MISSING' : 'NOWHERE',
      ),
    },
  }
}

function from(kit: Kit, source: GapSource): Item {
  const { district, borderHops, distanceKm, acrossBorder, relation } = source
  const notes = [
    acrossBorder && `${kit.say('across')} ${district.provinces.map(p => p.name).join('、')}`,
    borderHops !== null && kit.say('hops', { n: borderHops }),
    distanceKm !== null && `${Math.round(distanceKm)} ${kit.say('km')}`,
    kit.counted(source),
  ]
  return kit.item(kit.noted(district.name, notes.filter(note => note !== false).join(kit.language === 'zh' ? '，' : ', ')), relation, {
    id: district.id,
  })
}

/** A link of two regions, with all that it follows from. */
export function linkRow(kit: Kit, { id, kind, assertion, between, and, explanation, premisesBetween, premisesAnd }: Link): Row {
  const premises = [...premisesBetween, ...premisesAnd].map(({ evidence }) => ({ evidence }))
  return {
    cells: {
      kind: kit.cell([kit.word('link', kind)]),
      between: kit.cell([kit.named(between)]),
      and: kit.cell([kit.named(and)]),
      explanation: kit.cell([kit.item(explanation, premises, { id, assertion })]),
    },
  }
}
