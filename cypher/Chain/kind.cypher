// How the texts order the chain: by stage, by what comes before what, or not at all.
WITH parent.industry AS industry, parent.rollUp AS rollUp
CALL (industry, rollUp) {
  MATCH (industry)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF]-(:Segment)<-[:PART_OF*0..3]-(s:Segment)
  WHERE rollUp = 'DESCENDANTS' OR size(up) = 0
  RETURN collect(DISTINCT s) AS segments
}
RETURN CASE
  WHEN any(s IN segments WHERE s.stage IN ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM']) THEN 'STAGED'
  WHEN EXISTS { UNWIND segments AS s MATCH (s)-[:UPSTREAM_OF]->(next:Segment) WHERE next IN segments } THEN 'LINEAR'
  ELSE 'PARALLEL'
END AS value
