// Two districts, none of which lies in the other, share a firm that is located in both or has projects in both; stored once, from the lower
// id; how many firms.
// Premises: the firm's or the projects' LOCATED_IN, and the projects' INVESTED_BY.
UNWIND $ids AS id
MATCH (a:Entity:District {id: id})
CALL (a) {
  MATCH (a)<-[r:LOCATED_IN*1..3]-(e:Enterprise)-[:LOCATED_IN*1..3]->(b:District)
  WHERE a.id < b.id
  RETURN b, e, r[-1] AS r
  UNION
  MATCH (a)<-[:LOCATED_IN*1..3]-(:Project)-[r:INVESTED_BY]->(e:Enterprise)<-[:INVESTED_BY]-(:Project)-[:LOCATED_IN*1..3]->(b:District)
  WHERE a.id < b.id
  RETURN b, e, r
}
WITH a, b, e, r
WHERE NOT EXISTS { (a)-[:PART_OF*1..4]->(b) } AND NOT EXISTS { (b)-[:PART_OF*1..4]->(a) }
WITH a, b, e, r ORDER BY a.id, b.id, r.id
WITH a, b, collect(r)[..10] AS some, count(DISTINCT e) AS enterprises
WITH a, b, enterprises, reduce(all = [], r IN some | all + r.evidence) AS evidence, reduce(all = [], r IN some | all + r.basis) AS basis
MERGE (a)-[s:SHARES_ENTERPRISE {id: 'SHARES_ENTERPRISE~' + a.id + '~' + b.id + '~derived'}]->(b)
SET s.assertion = 'DERIVED', s.rule = 'SHARES_ENTERPRISE', s.enterprises = enterprises, s.evidence = evidence, s.basis = basis
