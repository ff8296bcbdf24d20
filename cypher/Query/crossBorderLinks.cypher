// The links between two regions, found by the rules of cypher/LinkRule and ranked by what they rest on.
$sides
CALL (row) {
  $LinkRule
}
WITH row.forward AS forward, found.from AS a, found.to AS b, collect(found) AS links
WITH forward, a, b, links, EXISTS {
  (a)-[:LOCATED_IN*0..2]->(:District)<-[:PART_OF*0..2]-(:District)-[:BORDERS]-(:District)-[:PART_OF*0..2]->(:District)<-[:LOCATED_IN*0..2]-(b)
} AS neighbours
OPTIONAL CALL (a) {
  MATCH (a)-[up:LOCATED_IN|PART_OF*0..3]->(p:District) WHERE p.latitude IS NOT NULL
  RETURN point({latitude: p.latitude, longitude: p.longitude}) AS here ORDER BY size(up), p.id LIMIT 1
}
OPTIONAL CALL (b) {
  MATCH (b)-[up:LOCATED_IN|PART_OF*0..3]->(p:District) WHERE p.latitude IS NOT NULL
  RETURN point({latitude: p.latitude, longitude: p.longitude}) AS there ORDER BY size(up), p.id LIMIT 1
}
WITH forward, links, a, b, neighbours, round(point.distance(here, there) / 1000, 1) AS km
UNWIND links AS found
WITH found, forward, km, neighbours, [
  {STATED: 1.0, IMPLIED: 0.8, DERIVED: 0.5}[found.assertion], CASE WHEN neighbours THEN 1.0 ELSE 0.0 END, coalesce(1 / (1 + km / 100), 0.0),
  found.need, found.count / (found.count + 2.0)
] AS parts
WITH found, forward, km, neighbours, parts, parts[0] * $weights.assertion + parts[1] * $weights.border + parts[2] * $weights.distance
  + parts[3] * $weights.need + parts[4] * $weights.presence AS total
WITH found, forward, km, neighbours, parts, total, [-total, found.rule, found.kind, found.from.id, found.to.id, coalesce(found.subject.id, '')] AS place
WHERE $after IS NULL OR place > $after
RETURN found {.*, forward: forward, distanceKm: km, neighbours: neighbours, parts: parts, total: total, weights: $weights} AS value, place AS cursor
