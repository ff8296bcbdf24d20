import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from '../../src/database/database'
import { type Api, openApi } from '../seeded'
import { throwAway } from '../throwAway'
import { sketch } from './sketch'

/* Each rule of `cypher/LinkRule` in a graph in which it must fire, and in ones in which it must not, though they come near. */
// two provinces with two counties each; p1 and q1 border each other across the line between them
const world = [
  'district:p1 PART_OF district:p',
  'district:p2 PART_OF district:p',
  'district:q1 PART_OF district:q',
  'district:q2 PART_OF district:q',
  'district:p1 BORDERS district:q1',
  'district:p1 BORDERS district:p2',
]

interface Case {
  /** The links that must be found, as `kind between–and subject direction`. */
  fires: { graph: string[]; links: string[] }
  /** What comes near, by what is missing. */
  not: Record<string, string[]>
}

const at = (firm: string, place: string, segment: string) => [
  `enterprise:${firm} LOCATED_IN ${place}`,
  `enterprise:${firm} OPERATES_IN ${segment}`,
]

const cases: Record<string, Case> = {
  JOINT_AREA: {
    fires: {
      graph: ['district:area PART_OF district:p1', 'district:area PART_OF district:q1'],
      links: ['JOINT_AREA p1–q1 area MUTUAL'],
    },
    not: { 'an area inside one side': ['district:area PART_OF district:p1', 'district:area PART_OF district:p2'] },
  },
  COOPERATION: {
    fires: {
      graph: [
        'district:q1 COOPERATES_WITH district:p kind=INDUSTRY_TRANSFER',
        'district:p1 COOPERATES_WITH district:q2 kind=GENERAL',
        'park:k LOCATED_IN district:p2',
        'park:k COOPERATES_WITH district:q kind=JOINT_PARK',
      ],
      links: ['COOPERATION p1–q2 - MUTUAL', 'INDUSTRY_TRANSFER p–q1 - MUTUAL', 'JOINT_PARK k–q - MUTUAL'],
    },
    not: { 'one inside a side': ['district:p1 COOPERATES_WITH district:p2 kind=GENERAL'] },
  },
  SUPPLY: {
    fires: {
      graph: [...at('a', 'district:p1', 'segment:s'), ...at('b', 'district:q2', 'segment:t'), 'enterprise:a SUPPLIES enterprise:b'],
      links: ['SUPPLY p1–q2 - BETWEEN_TO_AND'],
    },
    not: {
      'firms of one side': [
        ...at('a', 'district:p1', 'segment:s'),
        ...at('b', 'district:p2', 'segment:t'),
        'enterprise:a SUPPLIES enterprise:b',
      ],
      'a customer of unknown place': [...at('a', 'district:p1', 'segment:s'), 'enterprise:a SUPPLIES enterprise:b'],
    },
  },
  INVESTMENT: {
    fires: {
      graph: ['enterprise:a LOCATED_IN district:q1', 'project:x INVESTED_BY enterprise:a', 'project:x LOCATED_IN district:p2'],
      links: ['INVESTMENT p2–q1 - AND_TO_BETWEEN'],
    },
    not: {
      'an investor of unknown place': ['project:x INVESTED_BY enterprise:a', 'project:x LOCATED_IN district:p2'],
      'one at home': ['enterprise:a LOCATED_IN district:p1', 'project:x INVESTED_BY enterprise:a', 'project:x LOCATED_IN district:p2'],
    },
  },
  SHARED_PROGRAMME: {
    fires: {
      graph: ['district:p1 PARTICIPATES_IN policy:x', 'district:q2 PARTICIPATES_IN policy:x', 'district:p2 MEMBER_OF zone:z'],
      links: ['SHARED_PROGRAMME p1–q2 x MUTUAL'],
    },
    not: { 'two of one side': ['district:p1 PARTICIPATES_IN policy:x', 'district:p2 PARTICIPATES_IN policy:x'] },
  },
  WANTED: {
    fires: {
      graph: ['district:q2 DEVELOPS segment:s need=INTRODUCE', ...at('a', 'district:p2', 'segment:s')],
      links: ['SUPPLY_DEMAND p2–q2 s BETWEEN_TO_AND'],
    },
    not: {
      'no need': ['district:q2 DEVELOPS segment:s tier=LEADING', ...at('a', 'district:p2', 'segment:s')],
      'what is wanted is on the same side': ['district:q2 DEVELOPS segment:s need=INTRODUCE', ...at('a', 'district:q1', 'segment:s')],
      'a firm of unknown place': ['district:q2 DEVELOPS segment:s need=INTRODUCE', 'enterprise:a OPERATES_IN segment:s'],
      'another segment': ['district:q2 DEVELOPS segment:s need=INTRODUCE', ...at('a', 'district:p2', 'segment:t')],
    },
  },
  UPSTREAM: {
    fires: {
      graph: ['segment:s UPSTREAM_OF segment:t', ...at('a', 'district:q2', 'segment:s'), ...at('b', 'district:p2', 'segment:t')],
      links: ['SUPPLY_DEMAND p2–q2 s AND_TO_BETWEEN'],
    },
    not: {
      'both on one side': [
        'segment:s UPSTREAM_OF segment:t',
        ...at('a', 'district:p1', 'segment:s'),
        ...at('b', 'district:p2', 'segment:t'),
      ],
      'no arrow': ['segment:s PART_OF segment:t', ...at('a', 'district:q2', 'segment:s'), ...at('b', 'district:p2', 'segment:t')],
      'two steps apart': [
        'segment:s UPSTREAM_OF segment:m',
        'segment:m UPSTREAM_OF segment:t',
        ...at('a', 'district:q2', 'segment:s'),
        ...at('b', 'district:p2', 'segment:t'),
      ],
    },
  },
  CLUSTER: {
    fires: {
      graph: [
        ...at('a', 'district:p1', 'segment:s'),
        ...at('b', 'district:q1', 'segment:s'),
        'district:p1 DEVELOPS segment:s tier=LEADING',
        'district:q1 DEVELOPS segment:s tier=PILLAR',
      ],
      links: ['CLUSTER p1–q1 s MUTUAL'],
    },
    not: {
      'no neighbours': [...at('a', 'district:p2', 'segment:s'), ...at('b', 'district:q2', 'segment:s')],
      'neighbours on one side': [...at('a', 'district:p1', 'segment:s'), ...at('b', 'district:p2', 'segment:s')],
    },
  },
  COMPETITION: {
    fires: {
      graph: [
        ...at('a', 'district:p1', 'industry:s'),
        ...at('b', 'district:q1', 'industry:s'),
        'district:p1 DEVELOPS industry:s tier=LEADING',
        'district:q1 DEVELOPS industry:s tier=LEADING',
      ],
      links: ['COMPETITION p1–q1 s MUTUAL'],
    },
    not: {
      'no neighbours': ['district:p2 DEVELOPS industry:s tier=LEADING', 'district:q2 DEVELOPS industry:s tier=LEADING'],
      'no tier': ['district:p1 DEVELOPS industry:s', 'district:q1 DEVELOPS industry:s'],
      'two tiers': ['district:p1 DEVELOPS industry:s tier=LEADING', 'district:q1 DEVELOPS industry:s tier=FEATURED'],
    },
  },
  SHARED_ENTERPRISE: {
    fires: {
      graph: [
        'enterprise:a LOCATED_IN district:p1',
        'enterprise:a LOCATED_IN district:q2',
        ...['project:x INVESTED_BY enterprise:b', 'project:x LOCATED_IN district:p2'],
        ...['project:y INVESTED_BY enterprise:b', 'project:y LOCATED_IN district:q2'],
      ],
      links: ['SHARED_ENTERPRISE p1–q2 - MUTUAL', 'SHARED_ENTERPRISE p2–q2 - MUTUAL'],
    },
    not: { 'a firm in one side twice': ['enterprise:a LOCATED_IN district:p1', 'enterprise:a LOCATED_IN district:p2'] },
  },
  COMPLEMENT: {
    fires: {
      graph: [
        'segment:s SEGMENT_OF industry:i',
        'segment:t SEGMENT_OF industry:i',
        ...at('a', 'district:p2', 'segment:s'),
        ...at('b', 'district:q2', 'segment:t'),
      ],
      links: ['COMPLEMENT p2–q2 i MUTUAL'],
    },
    not: {
      'one has all that the other has': [
        'segment:s SEGMENT_OF industry:i',
        'segment:t SEGMENT_OF industry:i',
        ...at('a', 'district:p2', 'segment:s'),
        ...at('c', 'district:p2', 'segment:t'),
        ...at('b', 'district:q2', 'segment:t'),
      ],
      'segments of two industries': [
        'segment:s SEGMENT_OF industry:i',
        'segment:t SEGMENT_OF industry:j',
        ...at('a', 'district:p2', 'segment:s'),
        ...at('b', 'district:q2', 'segment:t'),
      ],
    },
  },
}

// every case is a world of its own in one graph: `district:p1` of the third is `district:p1-3`
const graphs = new Map<string, string[]>(
  Object.entries(cases).flatMap(([rule, { fires, not }]) => [
    [rule, fires.graph] as const,
    ...Object.entries(not).map(([why, graph]) => [`${rule}: ${why}`, graph] as const),
  ]),
)
graphs.set('overlap', [
  ...['district:p1 MEMBER_OF zone:z', 'district:q1 MEMBER_OF zone:z'],
  ...['district:p1 COOPERATES_WITH district:q1 kind=GENERAL', 'district:p2 COOPERATES_WITH district:q1 kind=GENERAL'],
])
const wanted = Array.from({ length: 30 }, (_, i) => [
  `district:q2 DEVELOPS segment:s${i} need=EXTEND`,
  `enterprise:a OPERATES_IN segment:s${i}`,
])
graphs.set('pages', ['enterprise:a LOCATED_IN district:p2', ...wanted.flat()])
const worlds = [...graphs.keys()]
const inWorld = (id: string, name: string) => `${id}-${worlds.indexOf(name)}`

let database: Database
let api: Api

beforeAll(async () => {
  database = await throwAway()
  const lines = worlds.flatMap(name => [...world, ...graphs.get(name)!].map(line => line.replace(/\w+:\w+/g, id => inWorld(id, name))))
  await sketch(database, lines)
  api = await openApi(database, 'composed')
  // a Neo4j that has just started plans slowly: the first answers may come too late
  const sides = { between: inWorld('district:p', 'pages'), and: inWorld('district:q', 'pages') }
  for (let attempt = 0; attempt < 5; attempt++) {
    const { body } = await api.ask(question, { first: 1, ...sides })
    if (body.errors?.[0]?.extensions.code !== 'TIMEOUT') break
  }
}, 120_000)

afterAll(async () => {
  await api.stop()
  await database.stop()
})

interface Link {
  id: string
  kind: string
  rule: string
  direction: string
  between: { name: string }
  and: { name: string }
  subject: { name: string } | null
  explanation: string
  score: { total: number; parts: { value: number; weight: number }[] }
  premisesBetween: { id: string }[]
  premisesAnd: { id: string }[]
}

interface Answer {
  totalCount: number
  overlap: { name: string }[]
  nodes: Link[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

const question = `query ($between: Ref!, $and: Ref!, $kinds: [LinkKind!], $weights: LinkWeights! = {}, $first: Int!, $after: String) {
  crossBorderLinks(between: $between, and: $and, kinds: $kinds, weights: $weights, first: $first, after: $after) {
    totalCount overlap { name } pageInfo { hasNextPage endCursor }
    nodes { id kind rule direction between { name } and { name } subject { name } explanation score { total parts { value weight } }
      premisesBetween { id } premisesAnd { id } } } }`

async function ask(name: string, variables: Record<string, unknown> = {}, between = 'district:p', and = 'district:q'): Promise<Answer> {
  const sides = { between: inWorld(between, name), and: inWorld(and, name) }
  const { body } = await api.ask(question, { first: 100, ...sides, ...variables })
  expect(body.errors).toBeUndefined()
  return (body.data as { crossBorderLinks: Answer }).crossBorderLinks
}

const links = async (...[name, variables]: Parameters<typeof ask>) => (await ask(name, variables)).nodes

const bare = (name: string | undefined) => name?.replace(/-\d+$/, '') ?? '-'
const shown = (link: Link) => `${link.kind} ${bare(link.between.name)}–${bare(link.and.name)} ${bare(link.subject?.name)} ${link.direction}`

test('every rule has its cases', () => {
  const files = readdirSync(join(__dirname, '..', '..', 'cypher', 'LinkRule')).map(file => file.replace('.cypher', ''))
  expect(Object.keys(cases).sort()).toEqual(files.sort())
})

for (const [rule, { fires, not }] of Object.entries(cases))
  describe(rule, () => {
    test('fires, says why, and recomputes', async () => {
      const found = (await links(rule)).filter(link => link.rule === rule)
      expect(found.map(shown).sort()).toEqual(fires.links)
      for (const { between, and, explanation, score, premisesBetween, premisesAnd } of found) {
        expect(explanation).toContain(between.name)
        expect(explanation).toContain(and.name)
        expect(explanation).not.toMatch(/[{}]/)
        expect(score.parts.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score.total, 9)
        expect(premisesBetween.length + premisesAnd.length).toBeGreaterThan(0)
      }
      // asked from the other side, the same links stand mirrored
      const mirrored = (await ask(rule, {}, 'district:q', 'district:p')).nodes.filter(link => link.rule === rule)
      expect(mirrored.map(link => link.score.total).sort()).toEqual(found.map(link => link.score.total).sort())
      // and a kind that is not asked for is not found
      const kinds = [...new Set(found.map(link => link.kind))]
      expect((await links(rule, { kinds })).filter(link => !kinds.includes(link.kind))).toEqual([])
    })

    test.each(Object.keys(not))('does not fire: %s', async why => {
      expect((await links(`${rule}: ${why}`)).filter(link => link.rule === rule).map(shown)).toEqual([])
    })
  })

test('links inside one side never appear, even where the sides overlap', async () => {
  // p1 is in both: no end of a link; p2 and q1 are on one side each
  const { totalCount, overlap, nodes } = await ask('overlap', {}, 'district:p', 'zone:z')
  expect(overlap.map(({ name }) => bare(name))).toEqual(['p1'])
  expect([totalCount, ...nodes.map(shown)]).toEqual([1, 'COOPERATION p2–q1 - MUTUAL'])
  expect(await ask('overlap', {}, 'district:p', 'district:p1')).toMatchObject({ totalCount: 0, nodes: [] })
})

test('weights of the caller decide, and are echoed', async () => {
  const weights = { assertion: 0, border: 7, distance: 0, need: 0, presence: 0 }
  const [link] = (await links('CLUSTER', { weights })).filter(({ rule }) => rule === 'CLUSTER')
  expect(link!.score).toEqual({ total: 7, parts: expect.arrayContaining([{ value: 1, weight: 7 }]) })
})

test('of equal score the id decides, and pages neither lose nor repeat', async () => {
  const whole = (await links('pages')).map(({ id }) => id)
  expect(whole).toHaveLength(30)
  expect(whole).toEqual([...whole].sort())
  const pages: string[] = []
  let after: string | null = null
  for (let page = 0; page < 10 && (page === 0 || after); page++) {
    const { nodes, pageInfo, totalCount }: Answer = await ask('pages', { first: 7, after })
    expect(totalCount).toBe(30)
    pages.push(...nodes.map(({ id }) => id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  }
  expect(pages).toEqual(whole)
})
