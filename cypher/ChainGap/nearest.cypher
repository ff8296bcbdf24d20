// The nearest districts that have what is missing: of the twenty nearest by distance, first by borders between, then by distance.
WITH parent.region AS region, parent.segment AS s
WHERE parent.state IN ['DECLARED_AND_MISSING', 'MISSING_ONLY']
MATCH (s)<-[h:HOSTS]-(d:District)
CALL (d) {
  MATCH (d)-[up:PART_OF*0..2]->(p:District) WHERE p.latitude IS NOT NULL
  RETURN p ORDER BY size(up), p.id LIMIT 1
}
CALL (region, p) {
  MATCH (region)<-[:PART_OF|MEMBER_OF*0..6]-(r:District) WHERE r.latitude IS NOT NULL
  RETURN min(point.distance(point({latitude: p.latitude, longitude: p.longitude}), point({latitude: r.latitude, longitude: r.longitude}))) AS metres
}
WITH region, h, d, p, metres ORDER BY metres, d.id LIMIT 20
CALL (region, p) {
  MATCH way = (p)-[:BORDERS*1..12]-(r:District)
  WITH region, r, min(length(way)) AS hops // by breadth, for the least of each is all that is asked
  WHERE EXISTS { (r)-[:PART_OF|MEMBER_OF*0..6]->(region) }
  RETURN min(hops) AS hops
}
CALL (region, p) {
  MATCH (region)<-[:MEMBER_OF*0..1]-(:Entity)-[:PART_OF*0..6]->(own:District {level: 'PROVINCE'})
  WITH p, collect(DISTINCT own) AS own
  RETURN NOT EXISTS { MATCH (p)-[:PART_OF*0..6]->(there:District) WHERE there IN own } AS acrossBorder
}
RETURN {
  district: d, borderHops: hops, distanceKm: round(metres / 1000, 1), acrossBorder: acrossBorder,
  enterprises: h.enterprises, projects: h.projects, parks: h.parks, host: h
} AS value ORDER BY hops, metres, d.id LIMIT $first
