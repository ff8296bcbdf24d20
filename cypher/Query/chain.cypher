// An industry's chain: its industries, its segments in order (by stage, then what comes before, then id), and the districts asked for.
MATCH (industry:Entity:Industry {id: $industry})
CALL (industry) {
  MATCH (industry)<-[up:SUBINDUSTRY_OF*0..6]-(i:Industry)
  WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
  RETURN collect(DISTINCT i) AS industries
}
CALL (industries) {
  UNWIND industries AS i
  MATCH (i)<-[:SEGMENT_OF]-(:Segment)<-[:PART_OF*0..3]-(s:Segment)
  WITH DISTINCT s
  WITH s, coalesce([n IN range(0, 3) WHERE ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORTING'][n] = s.stage][0], 4) AS stage,
    COUNT { MATCH (s)<-[:UPSTREAM_OF*1..20]-(before:Segment) RETURN DISTINCT before } AS before
  ORDER BY stage, before, s.id
  RETURN collect(s) AS segments
}
WITH industry, industries, segments, COLLECT {
  UNWIND $regions AS id
  MATCH (:Entity {id: id})<-[up:PART_OF|MEMBER_OF*0..6]-(d:District)
  WHERE $rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF')
  RETURN DISTINCT d
} AS places
RETURN {
  industry: industry, regions: $regions, rollUp: $rollUp, members: segments, segmentCount: size(segments), on: industries + segments,
  chain: {industries: industries, segments: segments, regions: $regions, places: places}
} AS value
