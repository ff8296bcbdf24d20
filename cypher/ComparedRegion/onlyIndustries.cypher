// The industries that it alone of those compared sets out to develop.
WITH parent.id AS own, parent.regions AS regions
UNWIND regions AS id
MATCH (:Entity {id: id})<-[:PART_OF|MEMBER_OF*0..6]-(:District)-[:DEVELOPS]->(i:Industry)
WITH own, i, collect(DISTINCT id) AS developing
WHERE developing = [own]
RETURN i AS value ORDER BY value.id
