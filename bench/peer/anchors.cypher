// The firms that operate in the industry, ranked: one page.
MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[r:OPERATES_IN|ANCHORS]-(e:Enterprise)
MATCH (e)-[:LOCATED_IN]->(place)
WITH place, collect(r) AS there
WHERE EXISTS { (place)-[:LOCATED_IN*0..1]->(:District)-[:PART_OF|MEMBER_OF*0..6]->(region:Entity) WHERE region.id IN $regions }
UNWIND there AS r
WITH startNode(r) AS e, collect(r.role) AS roles
WITH e, CASE WHEN 'CHAIN_LEADER' IN roles OR 'LEADING' IN roles THEN 100 WHEN 'BACKBONE' IN roles THEN 50 ELSE 0 END
  + CASE WHEN EXISTS { (e)<-[:INVESTED_BY]-() } THEN 10 ELSE 0 END
  + CASE WHEN EXISTS { (e)-[:RECOGNISED_BY]->() } THEN 5 ELSE 0 END AS total
ORDER BY -total, e.id LIMIT $first
RETURN e AS enterprise
