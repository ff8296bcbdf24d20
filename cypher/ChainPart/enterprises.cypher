// The firms that the texts place there, each with its role in the industry: those with one first, then by id.
UNWIND parent.on AS x
MATCH (x)<-[r:OPERATES_IN|ANCHORS]-(e:Enterprise)
WHERE (parent.chain.regions IS NULL OR EXISTS { (e)-[:LOCATED_IN*1..3]->(d:District) WHERE d IN parent.chain.places })
  AND (NOT x:Industry OR NOT EXISTS { (e)-[:OPERATES_IN]->(s:Segment) WHERE s IN parent.chain.segments })
WITH e, r, parent.chain.industries AS industries ORDER BY r.id
WITH e, collect(r) AS there, head(collect(industries)) AS industries
WITH e, there, there + [(e)-[a:ANCHORS]->(i:Industry) WHERE i IN industries | a] AS said
WITH e, there, said, [n IN range(0, 2) WHERE ['CHAIN_LEADER', 'LEADING', 'BACKBONE'][n] IN [r IN said | r.role]][0] AS rank
RETURN {
  node: e, role: ['CHAIN_LEADER', 'LEADING', 'BACKBONE'][rank], reason: CASE WHEN rank IS NULL THEN 'NOT_STATED' END,
  assertion: [a IN ['STATED', 'IMPLIED', 'DERIVED'] WHERE a IN [r IN there | r.assertion]][0],
  said: said
} AS value ORDER BY coalesce(rank, 3), e.id LIMIT $first
