// The districts that lie in both regions.
MATCH (x:Entity {id: $between})
MATCH (y:Entity {id: $and})
MATCH (x)<-[:PART_OF|MEMBER_OF*0..6]-(d:District)
WHERE EXISTS { (y)<-[:PART_OF|MEMBER_OF*0..6]-(d) }
RETURN DISTINCT d AS value ORDER BY value.id
