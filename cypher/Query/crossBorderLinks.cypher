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
WITH found, forward, km, neighbours,
  found.rule + '~' + found.kind + '~' + a.id + '~' + b.id + coalesce('~' + found.subject.id, '') AS id
WITH found, forward, km, neighbours, id, [
  {name: 'assertion', weight: $weights.assertion, value: {STATED: 1.0, IMPLIED: 0.8, DERIVED: 0.5}[found.assertion]},
  {name: 'border', weight: $weights.border, value: CASE WHEN neighbours THEN 1.0 ELSE 0.0 END},
  {name: 'distance', weight: $weights.distance, value: coalesce(1 / (1 + km / 100), 0.0)},
  {name: 'need', weight: $weights.need, value: found.need},
  {name: 'presence', weight: $weights.presence, value: found.count / (found.count + 2.0)}
] AS parts
WITH found, forward, km, neighbours, id, parts, reduce(sum = 0.0, p IN parts | sum + p.value * p.weight) AS total
WHERE $after IS NULL OR [-total, id] > $after
RETURN found {
  .*, id: id, between: CASE WHEN forward THEN found.from ELSE found.to END, and: CASE WHEN forward THEN found.to ELSE found.from END,
  direction: CASE WHEN found.direction = 'MUTUAL' THEN 'MUTUAL' WHEN forward THEN 'BETWEEN_TO_AND' ELSE 'AND_TO_BETWEEN' END,
  distanceKm: km, neighbours: neighbours, forward: forward, score: {total: total, parts: parts}
} AS value, [-total, id] AS cursor
