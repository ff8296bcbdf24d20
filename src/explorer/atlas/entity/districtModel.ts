import type { Named } from '../language'
import type { Evidence } from '../source'
import type { Figure, Relation } from './model'

export type Thing = Named & { id: string }
/** A list of a district, counted; its first page. */
export type Listed<Row> = { totalCount: number; nodes: (Thing & { evidence?: Evidence[] } & Row)[] }

/** A district with all that its page shows. */
export interface District extends Thing {
  __typename: string
  aliases: string[]
  code: string | null
  level: string
  validTo: string | null
  evidence: Evidence[]
  parents: Thing[]
  succeededBy: Thing[]
  zones: Thing[]
  districts: Thing[]
  documents: { id: string; title: string; date: string | null; dateReason: string | null; paragraphs: number }[]
  developments: {
    of: Thing & { __typename: string }
    tier: string | null
    need: string | null
    localName: string | null
    assertion: string
    evidence: Evidence[]
  }[]
  enterprisesConnection: Listed<{ industries: Thing[]; roles: { role: string; industry: { name: string } }[] }>
  projectsConnection: Listed<{ status: string | null; investment: number | null; startYear: number | null; endYear: number | null }>
  parksConnection: Listed<{ level: string | null }>
  targetsConnection: Listed<Figure>
  policiesConnection: Listed<{ periodStart: string | null; periodEnd: string | null }>
  departmentsConnection: Listed<unknown>
  platformsConnection: Listed<unknown>
  neighbours: { totalCount: number; nodes: Relation[] }
}
