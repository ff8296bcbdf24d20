// The firms that operate in the industry, ranked by what the texts say of them: a role, a project of their own, a programme, a mention.
MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(i:Industry)
WHERE $rollUp = 'DESCENDANTS' OR i.id = $industry
MATCH (i)<-[:SEGMENT_OF*0..1]-()<-[said:OPERATES_IN|ANCHORS]-(e:Enterprise)
WHERE $regions IS NULL OR EXISTS {
  MATCH (e)-[:LOCATED_IN*1..2]->(:District)-[up:PART_OF|MEMBER_OF*0..6]->(region:Entity)
  WHERE region.id IN $regions AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF'))
}
WITH e, said ORDER BY type(said), said.id
WITH e, collect(DISTINCT said) AS said
WITH e, said, [r IN ['CHAIN_LEADER', 'LEADING', 'BACKBONE'] WHERE r IN [s IN said | s.role]][0] AS role
WITH e, said, role, [s IN said WHERE role IS NULL OR s.role = role] AS first, [
  {name: 'role', weight: $weights.role, value: CASE WHEN role IS NULL THEN 0.0 WHEN role = 'BACKBONE' THEN 0.5 ELSE 1.0 END},
  {name: 'namedProject', weight: $weights.namedProject, value: CASE WHEN EXISTS { (e)<-[:INVESTED_BY]-(:Project) } THEN 1.0 ELSE 0.0 END},
  {name: 'programme', weight: $weights.programme, value: CASE WHEN EXISTS { (e)-[:RECOGNISED_BY]->(:Programme) } THEN 1.0 ELSE 0.0 END},
  {name: 'named', weight: $weights.named, value: 1.0}
] AS parts
WITH e, said, role, first, parts, reduce(sum = 0.0, p IN parts | sum + p.value * p.weight) AS total
WHERE $after IS NULL OR [-total, e.id] > $after
RETURN {
  node: e, role: role, reason: CASE WHEN role IS NULL THEN 'NOT_STATED' END,
  restsOn: ['ROLE', 'NAMED_PROJECT', 'PROGRAMME', 'NAMED'][[i IN range(0, 3) WHERE parts[i].value > 0][0]],
  assertion: CASE WHEN any(s IN first WHERE s.assertion = 'STATED') THEN 'STATED' ELSE first[0].assertion END,
  evidence: reduce(all = [], s IN said | all + s.evidence), basis: reduce(all = [], s IN said | all + s.basis),
  score: {total: total, parts: parts}
} AS value, [-total, e.id] AS cursor
