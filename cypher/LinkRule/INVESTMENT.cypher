// A firm located on the one side invests in a project located on the other.
WITH parent WHERE parent.kinds IS NULL OR 'INVESTMENT' IN parent.kinds
UNWIND parent.from AS id
MATCH (a:Entity:District {id: id})-[r:INVESTS_IN]->(b:District)
WHERE b.id IN parent.to AND (parent.subjects IS NULL OR EXISTS {
  MATCH (b)<-[:LOCATED_IN*1..3]-(p:Project)-[:INVESTED_BY]->(:Enterprise)-[:LOCATED_IN*1..3]->(a)
  MATCH (p)-[:IN_INDUSTRY]->(s:Entity) WHERE s.id IN parent.subjects
})
RETURN {
  rule: 'INVESTMENT', kind: 'INVESTMENT', from: a, to: b, direction: 'FORWARD', fromPremises: [r], toPremises: [r], assertion: r.weakest, need: 0.0, count: r.projects,
  zh: '{from}的企业在{to}投资{n}个项目。',
  en: 'Firms of {from} invest in {to} (projects: {n}).',
  words: {n: r.projects}
} AS value
