import type { DocumentNode } from 'graphql'
import { ask, type Source } from '../ask'
import type { EntityType } from '../generated/schema'
import { Refusal } from '../refusal'
import type { Answers, ChainMap, Enterprise, Gaps, Link, Place, Relation, State } from './answers'
import { questions } from './questions'

/** What a report is asked about. */
export interface Asked {
  industry: string
  /** 1 to 20 districts or zones. */
  regions: string[]
  language: 'zh' | 'en'
}

/** Where a list was cut: how many pages of 100 were taken, or what the API itself left out. */
export interface Cut {
  list: string
  shown: number
  of?: number
}

/** A question that was not answered: why, and the HTTP status it goes with. */
export class Unanswered extends Refusal {
  constructor(
    message: string,
    readonly status: number,
    readonly code = 'BAD_USER_INPUT',
  ) {
    super(message)
  }
}

/** Pages of 100 rows of one list. */
const MOST_PAGES = 10
/** Pairs of regions whose links are asked for. */
const MOST_PAIRS = 10

/** Asks the API for everything a report holds, each list to its end or 1,000 rows. Throws Unanswered. */
export async function gather(source: Source, asked: Asked): Promise<{ answers: Answers; cuts: Cut[] }> {
  const cuts: Cut[] = []
  const { industry, regions } = asked
  const about = { industry, regions }
  const within = { industries: [industry], regions }
  const rows = async <Row>(name: List, variables: object) =>
    (await pages<{ nodes: Row[] }>(source, name, variables, cuts)).flatMap(p => p.nodes)
  const { meta: state } = await one<{ meta: State }>(source, questions.state, {})
  const map = join(await pages<ChainMap>(source, 'chainMap', about, cuts))
  for (const { node, what, shown, of } of map.truncations) cuts.push({ list: `chainMap ${node} ${what}`, shown, of })
  const gaps = await pages<Gaps>(source, 'gaps', about, cuts)
  const answers: Answers = {
    state,
    map,
    gaps: { ...gaps[0]!, nodes: gaps.flatMap(p => p.nodes) },
    enterprises: (await pages<{ edges: Enterprise[] }>(source, 'enterprises', about, cuts)).flatMap(p => p.edges),
    projects: await rows('projects', within),
    parks: await rows('parks', within),
    measures: await rows('measures', within),
    targets: await rows('targets', within),
    links: await links(source, asked, cuts),
    places: await byId<Place>(source, 'places', idsOf(map, ['Industry', 'Segment', 'District'])),
    districtRelations: await byId<Relation>(source, 'relations', ofDistricts(map)),
  }
  for (const row of [...answers.projects, ...answers.parks, ...answers.places, ...answers.enterprises.map(e => e.node)])
    if ('relations' in row && row.relations.pageInfo.hasNextPage)
      cuts.push({ list: `relations ${row.id}`, shown: row.relations.nodes.length })
  const { meta: now } = await one<{ meta: State }>(source, questions.state, {})
  if (now.dataVersion === state.dataVersion) return { answers, cuts }
  throw new Unanswered(`The data changed from ${state.dataVersion} to ${now.dataVersion} meanwhile. Ask again.`, 503, 'SERVICE_UNAVAILABLE')
}

const idsOf = ({ nodes }: ChainMap, types: EntityType[]) => nodes.filter(n => types.includes(n.type)).map(n => n.id)

function ofDistricts(map: ChainMap): string[] {
  const places = new Set(idsOf(map, ['Industry', 'Segment']))
  return map.edges.filter(e => (e.type === 'DEVELOPS' || e.type === 'HOSTS') && places.has(e.target)).flatMap(e => e.relations)
}

type List = Exclude<keyof typeof questions, 'state' | 'places' | 'relations'>

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** The pages of a question's only field. */
async function pages<Data>(source: Source, name: List, variables: object, cuts: Cut[]): Promise<Data[]> {
  const found: (Data & Page)[] = []
  for (let after: string | null = null; found.length < MOST_PAGES; ) {
    const answer: Record<string, Data & Page> = await one(source, questions[name], { ...variables, after })
    const page = Object.values(answer)[0]!
    found.push(page)
    after = page.pageInfo.endCursor
    if (!page.pageInfo.hasNextPage) return found
  }
  cuts.push({ list: name, shown: MOST_PAGES * 100 })
  return found
}

async function one<Data>(source: Source, question: DocumentNode, variables: Record<string, unknown>): Promise<Data> {
  const first = await ask<Data>(source, question, variables)
  // a busy database may spend the time on its plan, which it keeps: then a second time goes well
  const answer = 'error' in first && first.status === 504 ? await ask<Data>(source, question, variables) : first
  if ('error' in answer) throw new Unanswered(answer.error, answer.status, answer.code)
  return answer.data
}

/** The pages of a chain, joined by id. */
function join(found: ChainMap[]): ChainMap {
  const nodes = new Map(found.flatMap(p => p.nodes).map(n => [n.id, n]))
  const edges = new Map(found.flatMap(p => p.edges).map(e => [`${e.type} ${e.source} ${e.target}`, e]))
  return { ...found[0]!, nodes: [...nodes.values()], edges: [...edges.values()], truncations: found.flatMap(p => p.truncations) }
}

/** What links each two of the regions, in the order in which they were given. */
async function links(source: Source, { industry, regions, language }: Asked, cuts: Cut[]): Promise<Link[]> {
  const pairs = regions.flatMap((between, i) => regions.slice(i + 1).map(and => ({ between, and })))
  if (pairs.length > MOST_PAIRS) cuts.push({ list: 'pairs of regions', shown: MOST_PAIRS, of: pairs.length })
  const found: Link[] = []
  for (const pair of pairs.slice(0, MOST_PAIRS)) {
    const variables = { industry, ...pair, language: language === 'zh' ? 'ZH' : 'EN' }
    found.push(...(await pages<{ nodes: Link[] }>(source, 'links', variables, cuts)).flatMap(p => p.nodes))
  }
  return [...new Map(found.map(link => [link.id, link])).values()]
}

/** The entities or relations of these ids. */
async function byId<Node>(source: Source, name: 'places' | 'relations', ids: string[]): Promise<Node[]> {
  const found: (Node | null)[] = []
  for (let at = 0; at < ids.length; at += 100)
    found.push(...(await one<{ nodes: (Node | null)[] }>(source, questions[name], { ids: ids.slice(at, at + 100) })).nodes)
  return found.filter(node => node !== null)
}
