import type { Answers, Measure, Named, Sourced } from '../answers'
import type { Kit } from '../kit'
import { together } from '../kit'
import type { Part, Row } from '../model'
import { supports } from './applicationMap'

/** 政策清单: the policies that support the chain or have a measure for it, and those measures with who leads and who takes part. */
export function policies(kit: Kit, answers: Answers): Part {
  return {
    key: 'policies',
    title: kit.say('policies'),
    tables: [
      kit.table('policyList', ['policy', 'kind', 'whom', 'measure'], policyRows(kit, answers)),
      kit.table(
        'measureList',
        ['measure', 'policy', 'leads', 'takesPart'],
        answers.measures.map(measure => measureRow(kit, measure)),
      ),
    ],
  }
}

/** Policies by their measures and by what they support, each once. */
function policyRows(kit: Kit, answers: Answers): Row[] {
  const carrying = answers.measures.flatMap(measure => measure.policies.map(policy => ({ policy: policy as Named, measure })))
  const supporting = supports(answers)
    .filter(r => r.type === 'SUPPORTS' && r.from.__typename === 'Policy')
    .map(relation => ({ policy: relation.from as Named, relation }))
  const kinds = new Map(answers.measures.flatMap(m => m.policies).map(policy => [policy.id, policy]))
  const facts: { policy: Named; measure?: Measure; relation?: Sourced & { to: Named } }[] = [...carrying, ...supporting]
  return together(facts, fact => fact.policy).map(({ end, facts: all }) => {
    const known = kinds.get(end.id)
    const relations = all.flatMap(fact => fact.relation ?? [])
    const measures = all.flatMap(fact => fact.measure ?? [])
    return {
      cells: {
        policy: kit.cell([kit.named(end, known ?? relations)]),
        kind: kit.cell([known?.kind && kit.word('policy', known.kind, known)]),
        whom: kit.cell(relations.map(relation => kit.named(relation.to, relation))),
        measure: kit.cell(measures.map(measure => kit.item(measure.heading, measure, { id: measure.id }))),
      },
    }
  })
}

function measureRow(kit: Kit, { id, heading, policies: carriers, responsibilities, ...fact }: Measure): Row {
  const actors = (role: 'LEADS' | 'PARTICIPATES_IN') =>
    kit.cell(
      responsibilities
        .filter(r => r.role === role)
        .map(r => kit.item(r.joint ? kit.noted(r.actor.name, kit.say('joint')) : r.actor.name, r, { id: r.actor.id })),
    )
  return {
    cells: {
      measure: kit.cell([kit.item(heading, fact, { id })]),
      policy: kit.cell(carriers.map(policy => kit.named(policy))),
      leads: actors('LEADS'),
      takesPart: actors('PARTICIPATES_IN'),
    },
  }
}
