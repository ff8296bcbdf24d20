// Parts of a chain that complete each other: of the segments of one industry each of two districts has some that the other has not.
WITH parent WHERE parent.forward AND (parent.kinds IS NULL OR 'COMPLEMENT' IN parent.kinds)
CALL (parent) {
  UNWIND parent.from AS id
  MATCH (a:Entity:District {id: id})-[h:HOSTS]->(s:Segment)-[:SEGMENT_OF]->(i:Industry)
  WHERE parent.subjects IS NULL OR i.id IN parent.subjects
  WITH i, a, h, s ORDER BY s.id
  WITH i, a, collect(h) AS hosts, collect(s) AS segments
  RETURN i, collect({district: a, hosts: hosts, segments: segments}) AS here
}
CALL (parent, i) {
  MATCH (i)<-[:SEGMENT_OF]-(s:Segment)<-[h:HOSTS]-(b:District)
  WHERE b.id IN parent.to
  WITH b, h, s ORDER BY s.id
  WITH b, collect(h) AS hosts, collect(s) AS segments
  RETURN collect({district: b, hosts: hosts, segments: segments}) AS there
}
WITH i, here, there, COUNT { (i)<-[:SEGMENT_OF]-(:Segment) } AS of
UNWIND here AS x
UNWIND there AS y
WITH i, of, x, y, [s IN x.segments WHERE NOT s IN y.segments] AS onlyHere, [s IN y.segments WHERE NOT s IN x.segments] AS onlyThere
WHERE size(onlyHere) > 0 AND size(onlyThere) > 0
WITH i, of, x, y, size(x.segments) + size(onlyThere) AS together, x.district AS a, y.district AS b,
  reduce(all = onlyHere[0].name, s IN onlyHere[1..3] | all + '、' + s.name) AS mine,
  reduce(all = onlyThere[0].name, s IN onlyThere[1..3] | all + '、' + s.name) AS yours
RETURN {
  rule: 'COMPLEMENT', kind: 'COMPLEMENT', from: a, to: b, subject: i, direction: 'MUTUAL', fromPremises: x.hosts, toPremises: y.hosts, assertion: 'DERIVED',
  need: 0.0, count: together,
  zh: '{subject}产业链：{from}有{mine}，{to}有{yours}，两地合计{together}个环节（全链{of}个）。',
  en: 'Chain of {subject}: {from} has {mine}, {to} has {yours}; together {together} of {of} segments.',
  words: {mine: mine, yours: yours, together: together, of: of}
} AS value
