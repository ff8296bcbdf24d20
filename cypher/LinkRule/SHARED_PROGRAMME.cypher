// Districts of both sides take part in, belong to or are recognised by one and the same programme, policy, platform or zone.
WITH parent WHERE parent.forward AND (parent.kinds IS NULL OR 'SHARED_PROGRAMME' IN parent.kinds)
UNWIND parent.from AS id
MATCH (a:Entity:District {id: id})-[ra:PARTICIPATES_IN|RECOGNISED_BY|MEMBER_OF]->(x:Entity)<-[rb:PARTICIPATES_IN|RECOGNISED_BY|MEMBER_OF]-(b:District)
WHERE b.id IN parent.to AND (parent.subjects IS NULL OR any(s IN [(x)-[:SUPPORTS|ADDRESSES]->(y:Entity) | y.id] WHERE s IN parent.subjects))
WITH a, b, x, ra, rb ORDER BY ra.id, rb.id
WITH a, b, x, collect(DISTINCT ra) AS here, collect(DISTINCT rb) AS there
RETURN {
  rule: 'SHARED_PROGRAMME', kind: 'SHARED_PROGRAMME', from: a, to: b, subject: x, direction: 'MUTUAL', fromPremises: here, toPremises: there,
  assertion: CASE WHEN any(r IN here WHERE r.assertion = 'STATED') AND any(r IN there WHERE r.assertion = 'STATED') THEN 'STATED' ELSE 'IMPLIED' END,
  need: 0.0, count: 1,
  zh: '{from}与{to}同在{subject}之中。',
  en: '{from} and {to} both take part in {subject}.',
  words: {}
} AS value
