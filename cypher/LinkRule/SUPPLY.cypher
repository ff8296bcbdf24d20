// A firm located on the one side supplies a firm located on the other, and a text says so.
WITH parent WHERE parent.kinds IS NULL OR 'SUPPLY' IN parent.kinds
UNWIND parent.from AS id
MATCH (a:Entity:District {id: id})-[r:SUPPLIES]->(b:District)
WHERE b.id IN parent.to AND (parent.subjects IS NULL OR EXISTS {
  MATCH (a)<-[:LOCATED_IN*1..3]-(:Enterprise)-[:SUPPLIES]->(e:Enterprise)-[:LOCATED_IN*1..3]->(b)
  MATCH (e)-[:OPERATES_IN]->(s:Entity) WHERE s.id IN parent.subjects
})
RETURN {
  rule: 'SUPPLY', kind: 'SUPPLY', from: a, to: b, direction: 'FORWARD', fromPremises: [r], toPremises: [], assertion: r.weakest, need: 0.0, count: r.enterprises,
  zh: '{from}有{n}家企业向{to}的企业供货。',
  en: 'Firms of {from} ({n}) supply firms of {to}.',
  words: {n: r.enterprises}
} AS value
