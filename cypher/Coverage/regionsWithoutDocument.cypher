// The regions that no document is about.
UNWIND parent.regions AS id
MATCH (r:Entity {id: id})
WHERE NOT EXISTS { (r)<-[:PART_OF|MEMBER_OF*0..6]-(:District)<-[:COVERS]-(:Document) }
  AND NOT EXISTS { (r)-[:PART_OF*1..6]->(:District)<-[:COVERS]-(:Document) }
RETURN r AS value ORDER BY r.id
