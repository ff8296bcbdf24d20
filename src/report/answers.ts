import type {
  AdministrativeLevel,
  AnchorGround,
  AnchorRole,
  Assertion,
  Basis,
  DevelopmentNeed,
  EntityType,
  GapState,
  LinkKind,
  ParkKind,
  PolicyKind,
  Progress,
  QuoteReason,
  RelationType,
  ResponsibilityRole,
  UnknownReason,
  ValueState,
} from '../generated/schema'

/* What the questions answer: the shapes of their selections. */

export interface Named {
  id: string
  name: string
}

export interface Evidence {
  id: string
  paragraph: number | null
  table: string | null
  basis: Basis | null
  quote: string | null
  quoteReason: QuoteReason | null
  document: { id: string; title: string; date: string | null } | null
}

export interface Sourced {
  evidence: Evidence[]
  assertion?: Assertion
}

export interface Relation extends Sourced {
  type: RelationType
  from: Named & { __typename: EntityType }
  to: Named & { __typename: EntityType }
  qualifiers: { name: string; value: string }[]
}

interface Related {
  relations: { nodes: Relation[]; pageInfo: { hasNextPage: boolean } }
}

export interface State {
  dataVersion: string
  modelVersion: number
  loadedAt: string
}

export interface MapNode extends Named {
  type: EntityType
  layer: number
  role: AnchorRole | null
  gap: GapState | null
}

export interface MapEdge extends Sourced {
  source: string
  target: string
  type: RelationType
  relations: string[]
}

export interface ChainMap {
  industry: Named
  legend: { layers: { index: number; title: string; titleEn: string }[] }
  nodes: MapNode[]
  edges: MapEdge[]
  truncations: { node: string; what: EntityType; shown: number; of: number }[]
}

export interface GapSource {
  district: Named & { provinces: { name: string }[] }
  borderHops: number | null
  distanceKm: number | null
  acrossBorder: boolean
  enterprises: number
  projects: number
  parks: number
  relation: Sourced
}

export interface Gap {
  region: Named
  segment: Named
  state: GapState | null
  needs: DevelopmentNeed[]
  declared: (Sourced & Pick<Relation, 'qualifiers'>)[]
  observed: Sourced[]
  nearest: GapSource[]
}

export interface ReadDocument {
  id: string
  title: string
  date: string | null
  knownGaps: string[]
}

export interface Gaps {
  states: { region: Named }[]
  coverage: { documents: ReadDocument[]; regionsWithoutDocument: Named[] }
  nodes: Gap[]
}

export interface Enterprise extends Sourced {
  role: AnchorRole | null
  reason: UnknownReason | null
  restsOn: AnchorGround
  node: Named & Related
}

export interface Project extends Named, Sourced, Related {
  status: Progress | null
  investment: number | null
  count: number | null
  startYear: number | null
  endYear: number | null
}

export interface Park extends Named, Sourced, Related {
  level: AdministrativeLevel | null
  kind: ParkKind | null
  status: Progress | null
}

export interface Policy extends Named, Sourced {
  kind: PolicyKind | null
}

export interface Measure extends Sourced {
  id: string
  heading: string
  policies: Policy[]
  responsibilities: (Sourced & { actor: Named; role: ResponsibilityRole; joint: boolean })[]
}

export interface Target extends Named, Sourced {
  valueState: ValueState
  subjects: Named[]
}

export interface Link {
  id: string
  kind: LinkKind
  assertion: Assertion
  between: Named
  and: Named
  explanation: string
  premisesBetween: Sourced[]
  premisesAnd: Sourced[]
}

/** An industry or a segment of the chain, with what is said of it beyond the chain; or a district, with its centroid. */
export type Place = Named & (Related | Located)

export interface Located {
  latitude: number | null
  longitude: number | null
  provinces: Named[]
}

/** Everything that a report is made of. */
export interface Answers {
  state: State
  map: ChainMap
  gaps: Gaps
  enterprises: Enterprise[]
  projects: Project[]
  parks: Park[]
  measures: Measure[]
  targets: Target[]
  links: Link[]
  places: Place[]
  /** What districts of the chain set out to do in it, and what is there. */
  districtRelations: Relation[]
}
