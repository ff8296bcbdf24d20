import { type Named, useVoice } from '../language'
import { Name } from '../names'
import { type Evidence, Sources } from '../source'

type Thing = Named & { id: string }

interface Fact {
  id: string
  assertion: string
  rule: string | null
  from: Thing
  to: Thing
  evidence: Evidence[]
}

/** A segment in a region: whether it is wanted, whether it is there, and where it can come from. */
export interface Gap {
  region: Thing
  segment: Thing & { stage: string | null }
  state: string | null
  reason: string | null
  needs: string[]
  declared: Fact[]
  observed: Fact[]
  nearest: { district: Thing; borderHops: number | null; distanceKm: number | null; acrossBorder: boolean; relation: Fact }[]
}

/** Gaps as a table; on a phone a card each. */
export function GapTable({ gaps }: { gaps: Gap[] }) {
  const { t, v, number } = useVoice()
  const facts = (of: Fact[]) =>
    of.map(fact => (
      <div key={fact.id}>
        <small>{fact.from.name}</small>{' '}
        <Sources
          of={[fact.id]}
          says={`${fact.from.name} → ${fact.to.name}`}
          assertion={fact.assertion}
          rule={fact.rule}
          evidence={fact.evidence}
        />
      </div>
    ))
  return (
    <table class="grid stacked">
      <thead>
        <tr>
          <th scope="col">{t('segment')}</th>
          <th scope="col">{t('region')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('declared')}</th>
          <th scope="col">{t('observed')}</th>
          <th scope="col">{t('nearest')}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map(({ region, segment, state, reason, needs, declared, observed, nearest }) => (
          <tr key={`${region.id}${segment.id}`}>
            <th scope="row" data-title={t('segment')}>
              <Name of={segment} /> {segment.stage && <small>{v(`stage.${segment.stage}`)}</small>}
            </th>
            <td data-title={t('region')}>
              <Name of={region} />
            </td>
            <td data-title={t('state')}>
              {state ? (
                <>
                  <i class={`dot ${state}`} /> {v(`gap.${state}`)}
                </>
              ) : (
                <span class="unknown">{v(`reason.${reason}`)}</span>
              )}
            </td>
            <td data-title={t('declared')}>
              {needs.map(need => (
                <span key={need} class="need">
                  {v(`need.${need}`)}{' '}
                </span>
              ))}
              {facts(declared)}
              {declared.length === 0 && <span class="unknown">{t('notStated')}</span>}
            </td>
            <td data-title={t('observed')}>{observed.length ? facts(observed) : <span class="unknown">{t('notStated')}</span>}</td>
            <td data-title={t('nearest')}>
              {state !== 'DECLARED_AND_MISSING' && state !== 'MISSING_ONLY'
                ? '—'
                : nearest.length === 0 && <span class="unknown">{t('nowhere')}</span>}
              {nearest.map(({ district, borderHops, distanceKm, acrossBorder, relation }) => (
                <div key={district.id}>
                  <Name of={district} />{' '}
                  <small>
                    {[
                      borderHops !== null && t('hops', { n: borderHops }),
                      distanceKm !== null && t('km', { n: number(distanceKm) }),
                      acrossBorder && t('across'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>{' '}
                  <Sources
                    of={[relation.id]}
                    says={`${relation.from.name} → ${relation.to.name}`}
                    assertion={relation.assertion}
                    rule={relation.rule}
                    evidence={relation.evidence}
                  />
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
