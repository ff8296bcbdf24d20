// A district supplies another where a firm that is located in the one supplies a firm that is located in the other; how many firms supply.
// Premises: the firms' SUPPLIES and their LOCATED_IN.
UNWIND $ids AS id
MATCH (a:Entity:District {id: id})<-[:LOCATED_IN*1..3]-(e:Enterprise)-[r:SUPPLIES]->(:Enterprise)-[:LOCATED_IN*1..3]->(b:District)
WHERE a <> b
WITH a, b, e, r ORDER BY a.id, b.id, r.id
WITH a, b, collect(r)[..10] AS some, count(DISTINCT e) AS enterprises, min(r.assertion) AS weakest
WITH a, b, enterprises, weakest, reduce(all = [], r IN some | all + r.evidence) AS evidence, reduce(all = [], r IN some | all + r.basis) AS basis
MERGE (a)-[s:SUPPLIES {id: 'SUPPLIES~' + a.id + '~' + b.id + '~derived'}]->(b)
SET s.assertion = 'DERIVED', s.rule = 'SUPPLIES', s.enterprises = enterprises, s.weakest = weakest, s.evidence = evidence, s.basis = basis
