// The projects that the texts place there, by id.
UNWIND parent.on AS x
MATCH (x)<-[r:IN_INDUSTRY]-(e:Project)
WHERE (parent.chain.regions IS NULL OR EXISTS { (e)-[:LOCATED_IN*1..3]->(d:District) WHERE d IN parent.chain.places })
  AND (NOT x:Industry OR NOT EXISTS { (e)-[:IN_INDUSTRY]->(s:Segment) WHERE s IN parent.chain.segments })
WITH e, r ORDER BY r.id
WITH e, collect(r) AS said
RETURN {node: e, said: said, assertion: [a IN ['STATED', 'IMPLIED', 'DERIVED'] WHERE a IN [r IN said | r.assertion]][0]} AS value
ORDER BY e.id LIMIT $first
