// The firms to which a text gives a role in the industry: 链主 and 龙头 before 骨干, then by id.
UNWIND parent.chain.industries AS i
MATCH (i)<-[r:ANCHORS]-(e:Enterprise)
WHERE parent.chain.regions IS NULL OR EXISTS { (e)-[:LOCATED_IN*1..3]->(d:District) WHERE d IN parent.chain.places }
WITH e, r ORDER BY r.id
WITH e, collect(r) AS said
WITH e, said, [n IN range(0, 2) WHERE ['CHAIN_LEADER', 'LEADING', 'BACKBONE'][n] IN [r IN said | r.role]][0] AS rank
RETURN {
  node: e, role: ['CHAIN_LEADER', 'LEADING', 'BACKBONE'][rank], reason: null,
  assertion: [a IN ['STATED', 'IMPLIED', 'DERIVED'] WHERE a IN [r IN said | r.assertion]][0],
  said: said
} AS value ORDER BY rank, e.id LIMIT $first
