// The links between two regions, found by the rules of cypher/LinkRule and ranked by what they rest on.
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
CALL () {
  OPTIONAL MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(i:Industry)
  OPTIONAL MATCH (i)<-[:SEGMENT_OF]-(:Segment)<-[:PART_OF*0..3]-(s:Segment)
  WITH collect(DISTINCT i) AS industries, collect(DISTINCT s) AS segments
  RETURN CASE WHEN $industry IS NOT NULL THEN [e IN industries + segments | e.id] END AS subjects, [i IN industries | i.name] AS names
}
WITH [id IN here WHERE NOT id IN there] AS here, [id IN there WHERE NOT id IN here] AS there, [id IN here WHERE id IN there] AS both, subjects, names
UNWIND [{from: here, to: there, forward: true}, {from: there, to: here, forward: false}] AS way
WITH {from: way.from, to: way.to, forward: way.forward, both: both, subjects: subjects, names: names, kinds: $kinds} AS row
CALL (row) {
  $LinkRule
}
WITH row.forward AS forward, found.from AS a, found.to AS b, collect(found) AS links
WITH forward, a, b, links, EXISTS {
  (a)-[:LOCATED_IN*0..2]->(:District)<-[:PART_OF*0..2]-(:District)-[:BORDERS]-(:District)-[:PART_OF*0..2]->(:District)<-[:LOCATED_IN*0..2]-(b)
} AS neighbours
CALL (a, b) {
  OPTIONAL MATCH (a)-[up:LOCATED_IN|PART_OF*0..3]->(p:District) WHERE p.latitude IS NOT NULL
  OPTIONAL MATCH (b)-[on:LOCATED_IN|PART_OF*0..3]->(q:District) WHERE q.latitude IS NOT NULL
  WITH p, q ORDER BY size(up), p.id, size(on), q.id LIMIT 1
  RETURN round(point.distance(point({latitude: p.latitude, longitude: p.longitude}), point({latitude: q.latitude, longitude: q.longitude})) / 1000, 1) AS km
}
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
