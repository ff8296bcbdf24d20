// The districts of the regions; the industries and segments of the chain.
MATCH (industry:Entity:Industry {id: $industry})
UNWIND coalesce($regions, [null]) AS region
OPTIONAL MATCH (:Entity {id: region})<-[up:PART_OF|MEMBER_OF*0..6]-(d:District)
WHERE $rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF')
WITH industry, collect(DISTINCT d) AS found
WITH industry, CASE WHEN $regions IS NOT NULL THEN found END AS here
MATCH (industry)<-[up:SUBINDUSTRY_OF*0..6]-(i:Industry)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
WITH DISTINCT industry, here, i ORDER BY i.id
WITH industry, here, collect(i) AS industries
CALL (industries) {
  UNWIND industries AS i
  MATCH (i)<-[:SEGMENT_OF]-(:Segment)<-[:PART_OF*0..3]-(s:Segment)
  WITH DISTINCT s ORDER BY s.id
  RETURN collect(s) AS segments
}
