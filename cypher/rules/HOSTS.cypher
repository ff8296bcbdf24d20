// A district hosts a segment or an industry where a firm, project or park that is located in it works on it; how many of each. Chains, gaps and
// links read these counts and never walk all firms. Premises: those LOCATED_IN, with OPERATES_IN, ANCHORS, IN_INDUSTRY or FOCUSES_ON.
UNWIND $ids AS id
MATCH (d:Entity:District {id: id})<-[:LOCATED_IN*1..3]-(x:Entity)-[r:OPERATES_IN|ANCHORS|IN_INDUSTRY|FOCUSES_ON]->(s:Entity)
WITH s, d, x, r ORDER BY s.id, d.id, r.id
WITH s, d, collect(r)[..10] AS some, count(DISTINCT CASE WHEN x:Enterprise THEN x END) AS enterprises,
  count(DISTINCT CASE WHEN x:Project THEN x END) AS projects, count(DISTINCT CASE WHEN x:Park THEN x END) AS parks
WITH s, d, enterprises, projects, parks, reduce(all = [], r IN some | all + r.evidence) AS evidence, reduce(all = [], r IN some | all + r.basis) AS basis
MERGE (d)-[h:HOSTS {id: 'HOSTS~' + d.id + '~' + s.id + '~derived'}]->(s)
SET h.assertion = 'DERIVED', h.rule = 'HOSTS', h.enterprises = enterprises, h.projects = projects, h.parks = parks,
  h.evidence = evidence, h.basis = basis
