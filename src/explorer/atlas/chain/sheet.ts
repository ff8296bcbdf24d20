import type { Voice } from '../language'
import type { Sheet } from '../take/sheet'
import type { ChainMap, Node, Place } from './model'

/** A chain as a table: a row for each place, with who stands there. */
export function sheetOf(map: ChainMap, places: Place[], { t, v, language }: Voice): Sheet {
  const layers = new Map(map.legend.layers.map(layer => [layer.index, language === 'zh' ? layer.title : layer.titleEn]))
  const names = (nodes: Node[]) => nodes.map(node => (node.role ? `${node.name}（${v(`role.${node.role}`)}）` : node.name)).join('、')
  return {
    title: t('chainTitle', { name: map.industry.name }),
    columns: [t('stage'), t('chainRows'), 'id', t('gaps'), t('enterprises'), t('projects'), t('parks'), t('districts')],
    rows: places.map(place => [
      layers.get(place.layer),
      place.name,
      place.id,
      place.gap && v(`gap.${place.gap}`),
      names(place.enterprises),
      names(place.projects),
      names(place.parks),
      names(place.districts),
    ]),
  }
}
