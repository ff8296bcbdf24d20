/** Brings an answer of the peer into the shape of ours, for the comparison: a look-up is a list there, and a ranking has two root fields. */
export const shape = {
  lookUp: first('enterprise'),
  chainFirms: first('industry'),
  fourLevels: first('district'),
  chainMap: data => data,
  fullText: ({ hits }) => ({ search: { hits: hits.map(node => ({ node })) } }),
  firstQuestion: ({ summary, nodes }) => ({
    anchors: { ...summary, edges: nodes.map(({ anchor, ...node }) => ({ ...anchor, node })) },
  }),
  counts: ({ industry: [{ segments, ...industry }] }) => ({ industry: { ...industry, segments: segments.map(counted) } }),
}

function first(field) {
  return data => ({ [field]: data[field][0] ?? null })
}

function counted({ enterprisesConnection, groups, ...segment }) {
  return { ...segment, enterprisesConnection: { totalCount: enterprisesConnection.aggregate.count.nodes, groups } }
}
