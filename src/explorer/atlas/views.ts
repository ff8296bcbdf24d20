import type { ComponentType } from 'preact'
import type { Address } from './address'

/** What every view is given. */
export interface ViewProps {
  address: Address
}

type Load = () => Promise<{ default: ComponentType<ViewProps> }>

const entity: Load = () => import('./entity/entity')
const chain: Load = () => import('./chain/chain')

/** The kinds of entities, as their ids begin. */
export const KINDS = [
  'district',
  'zone',
  'industry',
  'segment',
  'park',
  'enterprise',
  'project',
  'department',
  'platform',
  'programme',
  'policy',
  'measure',
  'target',
  'document',
]

const region: Load = () => import('./region/region')

const views: Record<string, Load> = {
  '': () => import('./start/start'),
  search: () => import('./search/search'),
  chain: () => import('./chain/index'),
  map: region,
  border: region,
  compare: () => import('./tables/compare'),
  responsibilities: () => import('./tables/responsibilities'),
  gaps: () => import('./tables/gaps'),
  enterprises: () => import('./tables/enterprises'),
}

/** The code of a view, loaded when it is first shown. Undefined where an address has none. */
export function viewOf(view: string, slug: string | null): Load | undefined {
  if (slug === null) return Object.hasOwn(views, view) ? views[view] : undefined
  if (view === 'chain') return chain
  if (view === 'district') return district
  return KINDS.includes(view) ? entity : undefined
}

const district: Load = () => import('./entity/district')
