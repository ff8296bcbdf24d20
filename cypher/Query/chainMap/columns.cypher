// The column of each segment: its stage; or its steps along the arrows, of which those within a cycle do not count; or one for all.
CALL (segments) {
  UNWIND range(0, size(segments) - 1) AS i
  WITH segments, i, segments[i] AS s
  OPTIONAL MATCH (before:Segment)-[:UPSTREAM_OF]->(s)
  WHERE before IN segments AND before <> s AND NOT EXISTS { MATCH shortestPath((s)-[:UPSTREAM_OF*..20]->(before)) }
  WITH segments, i, s, collect(DISTINCT before) AS found
  WITH i, [b IN found | [j IN range(0, size(segments) - 1) WHERE segments[j] = b][0]] AS befores,
    EXISTS { (s)-[:UPSTREAM_OF]-(t:Segment) WHERE t IN segments } AS ordered ORDER BY i
  RETURN collect(befores) AS arrows, collect(ordered) AS ordered
}
WITH *, reduce(at = [a IN arrows | 1], turn IN range(2, 20) |
  [a IN arrows | reduce(most = 1, j IN a | CASE WHEN at[j] >= most THEN at[j] + 1 ELSE most END)]) AS steps
WITH *, CASE WHEN any(s IN segments WHERE s.stage IN ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM']) THEN 'STAGED'
  WHEN true IN ordered THEN 'LINEAR' ELSE 'PARALLEL' END AS kind
WITH *, CASE kind WHEN 'STAGED' THEN 5 WHEN 'PARALLEL' THEN 1
  ELSE reduce(most = 1, s IN steps | CASE WHEN s > most THEN s ELSE most END) + 1 END AS last
CALL (industry, industries, segments, kind, last, ordered, steps) {
  UNWIND [i IN industries | {node: i, type: 'Industry', layer: 0}] +
    [i IN range(0, size(segments) - 1) | {node: segments[i], type: 'Segment', layer: CASE
      WHEN kind = 'STAGED' THEN coalesce([k IN range(0, 3) WHERE ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORTING'][k] = segments[i].stage][0], 4) + 1
      WHEN kind = 'LINEAR' AND ordered[i] THEN steps[i]
      ELSE last END}] AS place
  WITH place, place.node AS entity, industry
  WITH place, entity, [place.layer, CASE WHEN entity = industry THEN 0 ELSE 1 END, entity.id] AS at ORDER BY at
  RETURN collect(place {.type, .layer, at: at, entity: entity, id: entity.id, name: entity.name, stage: entity.stage,
    stageReason: CASE WHEN entity:Segment AND entity.stage IS NULL THEN 'NOT_STATED' END}) AS places
}
