MATCH (i:Entity:Industry {id: $industry})
CALL (i) {
  MATCH (i)<-[:SEGMENT_OF]-(s:Segment)
  WITH DISTINCT s, CASE s.stage WHEN 'UPSTREAM' THEN 0 WHEN 'MIDSTREAM' THEN 1 WHEN 'DOWNSTREAM' THEN 2 WHEN 'SUPPORTING' THEN 3 ELSE 4 END AS stage
  ORDER BY stage, s.id LIMIT 20
  CALL (s) {
    MATCH (s)<-[:OPERATES_IN]-(e:Enterprise)
    RETURN count(DISTINCT e) AS firms
  }
  CALL (s) {
    MATCH (s)<-[:OPERATES_IN]-(e:Enterprise)
    OPTIONAL MATCH (e)-[:LOCATED_IN*1..2]->(d:District)
    WITH d, count(DISTINCT e) AS firms ORDER BY firms DESC, d.id
    RETURN collect({name: d.name, count: firms}) AS counties
  }
  RETURN collect(s {.id, .name, enterprisesConnection: {totalCount: firms, groups: {totalCount: size(counties), groups: counties[..100]}}}) AS segments
}
RETURN i {.id, .name, segments: segments} AS answer
