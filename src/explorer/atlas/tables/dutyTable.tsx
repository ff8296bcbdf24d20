import { type Figure, figureOf } from '../entity/model'
import { type Named, useVoice } from '../language'
import { Name } from '../names'
import { type Evidence, Sources } from '../source'

type Thing = Named & { id: string }

/** That somebody leads a measure or takes part in it. */
export interface Duty {
  role: string
  joint: boolean
  assertion: string
  evidence: Evidence[]
  actor: Thing
  node: Thing & { policies: Thing[]; targets: (Thing & Figure)[] }
}

/** Duties of one measure together, in the order of the plan. */
function byMeasure(duties: Duty[]): Duty[][] {
  const groups = new Map<string, Duty[]>()
  for (const duty of duties) groups.set(duty.node.id, [...(groups.get(duty.node.id) ?? []), duty])
  return [...groups.values()]
}

/** Duties as a table, a row for each measure; on a phone a card each. */
export function DutyTable({ duties }: { duties: Duty[] }) {
  const voice = useVoice()
  const { t } = voice
  const unknown = <span class="unknown">{t('notStated')}</span>
  const actors = (of: Duty[], says: string) =>
    of.length === 0
      ? unknown
      : of.map(({ actor, joint, assertion, evidence }) => (
          <div key={actor.id}>
            <Name of={actor} /> {joint && <small>{t('joint')}</small>}{' '}
            <Sources says={`${actor.name} · ${says}`} assertion={assertion} evidence={evidence} />
          </div>
        ))
  return (
    <table class="grid stacked">
      <thead>
        <tr>
          <th scope="col">{t('measure')}</th>
          <th scope="col">{t('leads')}</th>
          <th scope="col">{t('takesPart')}</th>
          <th scope="col">{t('towards')}</th>
        </tr>
      </thead>
      <tbody>
        {byMeasure(duties).map(group => {
          const { node } = group[0]!
          return (
            <tr key={node.id}>
              <th scope="row" data-title={t('measure')}>
                <Name of={node} />
                {node.policies.map(policy => (
                  <small key={policy.id} class="under">
                    {policy.name}
                  </small>
                ))}
              </th>
              <td data-title={t('leads')}>
                {actors(
                  group.filter(({ role }) => role === 'LEADS'),
                  node.name,
                )}
              </td>
              <td data-title={t('takesPart')}>
                {actors(
                  group.filter(({ role }) => role !== 'LEADS'),
                  node.name,
                )}
              </td>
              <td data-title={t('towards')}>
                {node.targets.length === 0 && unknown}
                {node.targets.map(target => (
                  <div key={target.id}>
                    <Name of={{ id: target.id, name: target.indicator! }} /> <b>{figureOf(target, voice)}</b> <small>{target.year}</small>
                  </div>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
