// The same firm is located, or has projects, on both sides.
WITH parent WHERE parent.kinds IS NULL OR 'SHARED_ENTERPRISE' IN parent.kinds
UNWIND parent.from AS id
MATCH (a:Entity:District {id: id})-[r:SHARES_ENTERPRISE]->(b:District)
WHERE b.id IN parent.to AND (parent.subjects IS NULL OR EXISTS {
  MATCH (a)<-[:LOCATED_IN*1..3]-(e:Enterprise)-[:LOCATED_IN*1..3]->(b)
  MATCH (e)-[:OPERATES_IN|ANCHORS]->(s:Entity) WHERE s.id IN parent.subjects
})
RETURN {
  rule: 'SHARED_ENTERPRISE', kind: 'SHARED_ENTERPRISE', from: a, to: b, direction: 'MUTUAL', fromPremises: [r], toPremises: [r], assertion: 'DERIVED', need: 0.0,
  count: r.enterprises,
  zh: '有{n}家企业在{from}与{to}两地都有布局。',
  en: '{from} and {to} share firms ({n}).',
  words: {n: r.enterprises}
} AS value
