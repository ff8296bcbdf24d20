// A functional area that lies in both regions is itself a link, between the districts that it is part of.
WITH parent WHERE parent.forward AND (parent.kinds IS NULL OR 'JOINT_AREA' IN parent.kinds)
UNWIND parent.both AS id
MATCH (area:Entity:District {id: id})-[ra:PART_OF]->(a:District)
MATCH (area)-[rb:PART_OF]->(b:District)
WHERE a.id IN parent.from AND b.id IN parent.to
  AND (parent.subjects IS NULL OR any(s IN [(area)-[:DEVELOPS|HOSTS]->(x:Entity) | x.id] WHERE s IN parent.subjects))
RETURN {
  rule: 'JOINT_AREA', kind: 'JOINT_AREA', from: a, to: b, subject: area, direction: 'MUTUAL', fromPremises: [ra], toPremises: [rb],
  assertion: CASE WHEN ra.assertion = 'STATED' AND rb.assertion = 'STATED' THEN 'STATED' ELSE 'IMPLIED' END, need: 0.0, count: 1,
  zh: '{subject}横跨{from}与{to}。',
  en: '{subject} lies in both {from} and {to}.',
  words: {}
} AS value
