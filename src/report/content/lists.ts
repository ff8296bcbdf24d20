import type { RelationType } from '../../generated/schema'
import type { Answers, Enterprise, Park, Project, Relation } from '../answers'
import type { Kit } from '../kit'
import { together } from '../kit'
import type { Cell, Part, Row } from '../model'
import { linkRow } from './investmentMap'

/** 企业清单: the firms of the chain, ranked as the API ranks them. */
export function enterprises(kit: Kit, { enterprises: rows }: Answers): Part {
  const row = ({ node, role, reason, restsOn, ...fact }: Enterprise): Row => ({
    cells: {
      enterprise: kit.cell([kit.named(node, fact)]),
      role: kit.cell([role && kit.word('role', role, fact)], reason ?? undefined),
      restsOn: kit.cell([kit.word('ground', restsOn)]),
      location: to(kit, node.relations.nodes, 'LOCATED_IN', node.id),
      operatesIn: to(kit, node.relations.nodes, 'OPERATES_IN', node.id),
      project: of(kit, node.relations.nodes, 'INVESTED_BY', node.id),
    },
  })
  const columns = ['enterprise', 'role', 'restsOn', 'location', 'operatesIn', 'project'] as const
  return { key: 'enterprises', title: kit.say('enterprises'), tables: [kit.table('enterprises', [...columns], rows.map(row))] }
}

/** 项目清单: the projects of the chain, the largest investment first. */
export function projects(kit: Kit, { projects: rows }: Answers): Part {
  const row = (project: Project): Row => {
    const { id, name, status, investment, count, startYear, endYear, relations } = project
    const years = [startYear, endYear].filter(year => year !== null)
    return {
      cells: {
        project: kit.cell([kit.item(count === null ? name : kit.noted(name, kit.say('bundle', { n: count })), project, { id })]),
        location: to(kit, relations.nodes, 'LOCATED_IN', id),
        operatesIn: to(kit, relations.nodes, 'IN_INDUSTRY', id),
        investors: to(kit, relations.nodes, 'INVESTED_BY', id),
        investment: kit.cell([investment !== null && kit.item(money(kit, investment), project, { value: investment })]),
        progress: kit.cell([status && kit.word('progress', status, project)]),
        years: kit.cell([years.length > 0 && kit.item([...new Set(years)].join('–'), project)]),
      },
    }
  }
  const columns = ['project', 'location', 'operatesIn', 'investors', 'investment', 'progress', 'years'] as const
  return { key: 'projects', title: kit.say('projects'), tables: [kit.table('projects', [...columns], rows.map(row))] }
}

/** 集群清单: the parks that focus on the chain, and neighbours of two regions that have the same of it. */
export function clusters(kit: Kit, { parks, links }: Answers, regionCount: number): Part {
  const row = (park: Park): Row => ({
    cells: {
      park: kit.cell([kit.named(park, park)]),
      location: to(kit, park.relations.nodes, 'LOCATED_IN', park.id),
      kind: kit.cell([park.kind && kit.word('park', park.kind, park)]),
      level: kit.cell([park.level && kit.word('level', park.level, park)]),
      progress: kit.cell([park.status && kit.word('progress', park.status, park)]),
      focus: to(kit, park.relations.nodes, 'FOCUSES_ON', park.id),
      manager: to(kit, park.relations.nodes, 'MANAGED_BY', park.id),
    },
  })
  const alike = links.filter(link => link.kind === 'CLUSTER').map(link => linkRow(kit, link))
  return {
    key: 'clusters',
    title: kit.say('clusters'),
    tables: [
      kit.table('parks', ['park', 'location', 'kind', 'level', 'progress', 'focus', 'manager'], parks.map(row)),
      kit.table('clusterLinks', ['kind', 'between', 'and', 'explanation'], alike, regionCount > 1 ? 'NONE_DERIVED' : 'ONE_REGION'),
    ],
  }
}

/** Where relations of a type lead from here. */
const to = (kit: Kit, relations: Relation[], type: RelationType, id: string): Cell =>
  kit.cell(
    together(
      relations.filter(r => r.type === type && r.from.id === id),
      r => r.to,
    ).map(({ end, facts }) => kit.named(end, facts)),
  )

/** Where relations of a type that lead here come from. */
const of = (kit: Kit, relations: Relation[], type: RelationType, id: string): Cell =>
  kit.cell(
    together(
      relations.filter(r => r.type === type && r.to.id === id),
      r => r.from,
    ).map(({ end, facts }) => kit.named(end, facts)),
  )

/** CNY, as the texts write sums: in 亿元, or in billions. */
const money = (kit: Kit, cny: number) => (kit.language === 'zh' ? `${round(cny / 1e8)}亿元` : `CNY ${round(cny / 1e9)} billion`)
const round = (n: number) => Number(n.toPrecision(12))
