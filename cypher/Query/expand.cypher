// A page of the neighbours of an entity, by the first type of relation that leads there, then by id.
MATCH (n:Entity {id: $node})
CALL (n) {
  MATCH (n)-[r]-(x:Entity)
  WHERE CASE WHEN $relationTypes IS NULL THEN r.assertion <> 'DERIVED' ELSE type(r) IN $relationTypes END
    AND x <> n AND NOT x.id IN coalesce($exclude, [])
  WITH x, min(type(r)) AS type
  WITH x, [type, x.id] AS place
  WHERE $after IS NULL OR place > $after
  WITH x, place ORDER BY place LIMIT $first + 1
  RETURN collect({entity: x, place: place, type: head([l IN labels(x) WHERE l <> 'Entity'])}) AS ahead
}
WITH n, ahead, ahead[..$first] AS page, head([l IN labels(n) WHERE l <> 'Entity']) AS type
RETURN {
  node: n, relationTypes: $relationTypes, exclude: $exclude, binding: $binding, more: size(ahead) > size(page), end: page[-1].place,
  nodes: [x IN [{entity: n, type: type}] + page | {
    id: x.entity.id, name: x.entity.name, type: x.type, entity: x.entity, layer: CASE WHEN x.entity = n THEN 0 ELSE 1 END,
    stage: x.entity.stage, stageReason: CASE WHEN x.type = 'Segment' AND x.entity.stage IS NULL THEN 'NOT_STATED' END
  }]
} AS value
