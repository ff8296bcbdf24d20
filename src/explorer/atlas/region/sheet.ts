import type { Address } from '../address'
import type { Voice } from '../language'
import type { Sheet } from '../take/sheet'
import type { Colour, Regions, Spot } from './model'

/** The map as a table: of the border its links, else the districts with what they are coloured by. */
export function sheetOf(
  regions: Regions,
  spots: { counties: Spot[]; wholes: Spot[] },
  { view }: Address,
  colour: Colour,
  { t, v }: Voice,
): Sheet {
  const title = `${t(view === 'border' ? 'borderEyebrow' : 'mapEyebrow')} · ${t('mapTitle', { between: regions.between!.name, and: regions.and!.name })}`
  if (view === 'border')
    return {
      title,
      columns: ['id', t('kind'), t('basis'), t('oneSide'), t('otherSide'), t('score'), t('explanation')],
      rows: regions.crossBorderLinks!.nodes.map(link => [
        link.id,
        v(`link.${link.kind}`),
        v(`assertion.${link.assertion}`),
        link.between.name,
        link.and.name,
        link.score.total,
        link.explanation,
      ]),
    }
  return {
    title,
    columns: [t('districts'), 'id', t('code'), t(`colour_${colour}`), t('coverage')],
    rows: [...spots.counties, ...spots.wholes.filter(({ value }) => value !== null)].map(({ name, id, code, value, read }) => [
      name,
      id,
      code,
      typeof value === 'string' ? v(colour === 'tier' ? `tier.${value}` : `assertion.${value}`) : value,
      t(read ? 'documents' : 'keyUnread'),
    ]),
  }
}
