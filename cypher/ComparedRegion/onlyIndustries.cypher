// The industries that it alone of those compared sets out to develop.
MATCH (:Entity {id: parent.region.id})<-[:PART_OF|MEMBER_OF*0..6]-(:District)-[:DEVELOPS]->(i:Industry)
WHERE NOT EXISTS {
  MATCH (other:Entity)<-[:PART_OF|MEMBER_OF*0..6]-(:District)-[:DEVELOPS]->(i)
  WHERE other.id IN parent.regions AND other.id <> parent.region.id
}
RETURN DISTINCT i AS value ORDER BY value.id
