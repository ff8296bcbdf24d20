MATCH (i:Entity:Industry {id: $industry})
RETURN i {
  .id, .name,
  segments: COLLECT {
    MATCH (i)<-[:SEGMENT_OF]-(s:Segment)
    WITH DISTINCT s, CASE s.stage WHEN 'UPSTREAM' THEN 0 WHEN 'MIDSTREAM' THEN 1 WHEN 'DOWNSTREAM' THEN 2 WHEN 'SUPPORTING' THEN 3 ELSE 4 END AS stage
    ORDER BY stage, s.id LIMIT 20
    RETURN s {
      .id, .name,
      enterprises: COLLECT { MATCH (s)<-[:OPERATES_IN]-(e:Enterprise) WITH DISTINCT e ORDER BY e.id LIMIT 50 RETURN e {.id, .name} }
    }
  }
} AS answer
