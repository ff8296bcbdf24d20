// The regions that no document is about.
MATCH (r:Entity)
WHERE r.id IN parent.regions
  AND NOT EXISTS { (r)<-[:PART_OF|MEMBER_OF*0..6]-(:District)<-[:COVERS]-(:Document) }
  AND NOT EXISTS { (r)-[:PART_OF*1..6]->(:District)<-[:COVERS]-(:Document) }
RETURN r AS value ORDER BY r.id
