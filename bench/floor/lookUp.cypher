MATCH (e:Entity:Enterprise {id: $id})
CALL (e) {
  MATCH (e)-[:LOCATED_IN*1..2]->(d:District)
  WITH collect(DISTINCT d) AS found WHERE size(found) = 1
  WITH found[0] AS d
  CALL (d) {
    MATCH (d)-[:PART_OF*0..4]->(p:District {level: 'PROVINCE'})
    WITH collect(DISTINCT p) AS found WHERE size(found) = 1
    WITH found[0] AS p
    RETURN head(collect(p {.id, .name})) AS province
  }
  RETURN head(collect(d {.id, .name, province: province})) AS district
}
RETURN e {
  .id, .name, .aliases, .placeState, district: district,
  industries: COLLECT { MATCH (e)-[:OPERATES_IN]->(i:Industry) WITH DISTINCT i ORDER BY i.id RETURN i {.id, .name} },
  segments: COLLECT { MATCH (e)-[:OPERATES_IN]->(s:Segment) WITH DISTINCT s ORDER BY s.id RETURN s {.id, .name, .stage} },
  parks: COLLECT { MATCH (e)-[:LOCATED_IN]->(k:Park) WITH DISTINCT k ORDER BY k.id RETURN k {.id, .name} },
  projects: COLLECT { MATCH (e)<-[:INVESTED_BY]-(p:Project) WITH DISTINCT p ORDER BY p.id LIMIT 20 RETURN p {.id, .name, .status} }
} AS answer
