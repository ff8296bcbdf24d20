import type { Voice } from '../language'
import { labelOf } from '../source'
import type { Sheet } from '../take/sheet'
import type { District } from './districtModel'
import { figureOf } from './model'

/** What a district's page lists, as one table. */
export function districtSheet(district: District, voice: Voice): Sheet {
  const { t, v } = voice
  const rows: Sheet['rows'] = district.developments.map(({ of, tier, need, evidence }) => [
    t('developments'),
    of.name,
    of.id,
    [tier && v(`tier.${tier}`), need && v(`need.${need}`)].filter(Boolean).join(' · '),
    evidence.map(labelOf).join('、'),
  ])
  const lists = ['enterprises', 'projects', 'parks', 'policies', 'platforms', 'departments'] as const
  for (const list of lists)
    for (const { name, id, evidence } of district[`${list}Connection`].nodes)
      rows.push([t(list), name, id, '', evidence?.map(labelOf).join('、')])
  for (const target of district.targetsConnection.nodes)
    rows.push([t('targets'), target.name, target.id, figureOf(target, voice), target.evidence?.map(labelOf).join('、')])
  return { title: district.name, columns: [t('relations'), t('search'), 'id', t('kind'), t('sources')], rows }
}
