import type { AnchorConnection, Comparison, Query, ResponsibilityConnection } from '../../src/generated/schema'

/** Asks the API at `url`; throws with the server's own words where it refuses. */
async function ask<Data>(url: string, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: { message: string }[] }
  if (errors || !data) throw new Error(errors?.map(error => error.message).join('\n') ?? `HTTP ${response.status}`)
  return data
}

/** Which firms anchor an industry in these regions? One line a firm, with its place and the paragraphs. */
export async function anchors(url: string, industry: string, regions: string[]): Promise<string[]> {
  const { anchors } = await ask<{ anchors: AnchorConnection }>(
    url,
    `query($industry: Ref!, $regions: [Ref!]) {
      anchors(industry: $industry, regions: $regions) { edges { role reason evidence { id } node { name district { name } } } }
    }`,
    { industry, regions },
  )
  return anchors.edges.map(({ role, reason, evidence, node }) => {
    const sources = evidence.map(({ id }) => id).join(', ')
    return `${node.name} (${node.district?.name ?? '?'}): ${role ?? reason} [${sources}]`
  })
}

/** What does a department lead? */
export async function leads(url: string, department: string): Promise<string[]> {
  const { responsibilities } = await ask<{ responsibilities: ResponsibilityConnection }>(
    url,
    'query($department: Ref!) { responsibilities(department: $department, role: LEADS) { nodes { heading } } }',
    { department },
  )
  return responsibilities.nodes.map(({ heading }) => heading)
}

/** Which industries do two districts share? */
export async function shared(url: string, regions: [string, string]): Promise<string[]> {
  const { compare } = await ask<{ compare: Pick<Comparison, 'industries'> }>(
    url,
    'query($regions: [Ref!]!) { compare(regions: $regions) { industries { sharedByAll industry { name } } } }',
    { regions },
  )
  return compare.industries.filter(({ sharedByAll }) => sharedByAll).map(({ industry }) => industry.name)
}

/** Prints the answers to all three. */
export async function main(url: string, print: (line: unknown) => void = console.log): Promise<void> {
  const { meta } = await ask<Pick<Query, 'meta'>>(url, '{ meta { dataVersion } }')
  print(`Data version ${meta.dataVersion}`)
  print(await anchors(url, '电子信息', ['重庆市', '四川省']))
  print(await leads(url, '荣昌区发展和改革委员会'))
  print(await shared(url, ['荣昌区', '开州区']))
}
