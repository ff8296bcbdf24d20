// A district invests in another where a firm that is located in the one invests in a project that is located in the other; how many projects.
// Premises: the firm's LOCATED_IN, the project's INVESTED_BY and its LOCATED_IN.
UNWIND $ids AS id
MATCH (b:Entity:District {id: id})<-[:LOCATED_IN*1..3]-(p:Project)-[r:INVESTED_BY]->(e:Enterprise)-[:LOCATED_IN*1..3]->(a:District)
WHERE a <> b
WITH a, b, p, r ORDER BY a.id, b.id, r.id
WITH a, b, collect(r)[..10] AS some, count(DISTINCT p) AS projects, min(r.assertion) AS weakest
WITH a, b, projects, weakest, reduce(all = [], r IN some | all + r.evidence) AS evidence, reduce(all = [], r IN some | all + r.basis) AS basis
MERGE (a)-[i:INVESTS_IN {id: 'INVESTS_IN~' + a.id + '~' + b.id + '~derived'}]->(b)
SET i.assertion = 'DERIVED', i.rule = 'INVESTS_IN', i.projects = projects, i.weakest = weakest, i.evidence = evidence, i.basis = basis
