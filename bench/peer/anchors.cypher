// The firms that operate in the industry, ranked: one page.
MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[r:OPERATES_IN|ANCHORS]-(e:Enterprise)
WITH e, collect(r.role) AS roles
WHERE EXISTS { (e)-[:LOCATED_IN*1..2]->(:District)-[:PART_OF|MEMBER_OF*0..6]->(region:Entity) WHERE region.id IN $regions }
WITH e, CASE WHEN 'CHAIN_LEADER' IN roles OR 'LEADING' IN roles THEN 100 WHEN 'BACKBONE' IN roles THEN 50 ELSE 0 END
  + CASE WHEN EXISTS { (e)<-[:INVESTED_BY]-(:Project) } THEN 10 ELSE 0 END
  + CASE WHEN EXISTS { (e)-[:RECOGNISED_BY]->(:Programme) } THEN 5 ELSE 0 END AS total
ORDER BY -total, e.id LIMIT $first
RETURN e AS enterprise
