import { useVoice } from '../language'
import { Name } from '../names'
import { Sources } from '../source'
import { type End, qualifiersOf, type Relation, yearsOf } from './model'

/** The relations of an entity, those of one kind and direction together. */
export function Relations({ of, relations }: { of: string; relations: Relation[] }) {
  const { v } = useVoice()
  return (
    <>
      {[...grouped(of, relations)].map(([kind, members]) => (
        <section key={kind} class="relation-group">
          <h3>
            {v(kind)} <small>{members.length}</small>
          </h3>
          <ul class="rows">
            {members.map(relation => (
              <Row key={relation.id} of={of} relation={relation} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Relations by `out.TYPE` or `in.TYPE`, as the entity sees them. */
export function grouped(of: string, relations: Relation[]): Map<string, Relation[]> {
  const groups = new Map<string, Relation[]>()
  for (const relation of relations) {
    const kind = `${relation.from.id === of ? 'out' : 'in'}.${relation.type}`
    groups.set(kind, [...(groups.get(kind) ?? []), relation])
  }
  return groups
}

function Row({ of, relation }: { of: string; relation: Relation }) {
  const voice = useVoice()
  const { from, to, qualifiers, evidence, assertion, rule, id } = relation
  const other = from.id === of ? to : from
  const says = `${from.name} → ${to.name}`
  const leads = other.responsibilities?.filter(({ role }) => role === 'LEADS') ?? []
  return (
    <li>
      <span>
        <Name of={other} /> <small>{[detailOf(other, voice), qualifiersOf(qualifiers, voice)].filter(Boolean).join(' · ')}</small>
        {other.__typename === 'Measure' && (
          <small>{leads.length ? voice.t('leadBy', { names: leads.map(({ actor }) => actor.name).join('、') }) : voice.t('noLead')}</small>
        )}
      </span>
      <Sources of={[id]} says={says} assertion={assertion} rule={rule ?? null} evidence={evidence} />
    </li>
  )
}

/** What is worth saying of the other end in a row: a figure, a state, years. */
export function detailOf(end: End, voice: ReturnType<typeof useVoice>): string {
  const { v } = voice
  if (end.__typename === 'Target') return ''
  const years = yearsOf(end.startYear ?? end.periodStart, end.endYear ?? end.periodEnd, voice)
  return [end.status && v(`progress.${end.status}`), years].filter(Boolean).join(' · ')
}
