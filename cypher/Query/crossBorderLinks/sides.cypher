// What the rules read, from the one side and from the other: the places of both, those in both, and what an industry asked for comprises.
MATCH (x:Entity {id: $between})
MATCH (y:Entity {id: $and})
CALL (x) {
  MATCH (x)<-[:PART_OF|MEMBER_OF*0..6]-(d:Entity) WHERE d:District OR d = x
  RETURN collect(DISTINCT d.id) AS here
}
CALL (y) {
  MATCH (y)<-[:PART_OF|MEMBER_OF*0..6]-(d:Entity) WHERE d:District OR d = y
  RETURN collect(DISTINCT d.id) AS there
}
WITH here, there, COLLECT { MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(i:Industry) RETURN DISTINCT i } AS industries
CALL (industries) {
  UNWIND industries AS i
  MATCH (i)<-[:SEGMENT_OF]-(:Segment)<-[:PART_OF*0..3]-(s:Segment)
  RETURN collect(DISTINCT s) AS segments
}
WITH here, there, [i IN industries | i.name] AS names, CASE WHEN $industry IS NOT NULL THEN [e IN industries + segments | e.id] END AS subjects
WITH [id IN here WHERE NOT id IN there] AS here, [id IN there WHERE NOT id IN here] AS there, [id IN here WHERE id IN there] AS both, subjects, names
UNWIND [{from: here, to: there, forward: true}, {from: there, to: here, forward: false}] AS way
WITH {from: way.from, to: way.to, forward: way.forward, both: both, subjects: subjects, names: names, kinds: $kinds} AS row
