// The firms that operate in the industry, ranked by what the texts say of them: a role, a project of their own, a programme, a mention. What
// else is told of a firm is found for the page only (AnchorEdge).
MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(i:Industry)
WHERE $rollUp = 'DESCENDANTS' OR i.id = $industry
MATCH (i)<-[:SEGMENT_OF*0..1]-()<-[r:OPERATES_IN|ANCHORS]-(e:Enterprise)
$given
WITH startNode(r) AS e, collect(DISTINCT r) AS said, collect(r.role) AS roles
WITH e, said, CASE WHEN size(roles) > 0 THEN [role IN ['CHAIN_LEADER', 'LEADING', 'BACKBONE'] WHERE role IN roles][0] END AS role
WITH e, said, role, [
  CASE WHEN role IS NULL THEN 0.0 WHEN role = 'BACKBONE' THEN 0.5 ELSE 1.0 END,
  CASE WHEN EXISTS { (e)<-[:INVESTED_BY]-() } THEN 1.0 ELSE 0.0 END,
  CASE WHEN EXISTS { (e)-[:RECOGNISED_BY]->() } THEN 1.0 ELSE 0.0 END,
  1.0
] AS parts
WITH e, said, role, parts,
  parts[0] * $weights.role + parts[1] * $weights.namedProject + parts[2] * $weights.programme + parts[3] * $weights.named AS total
WHERE $after IS NULL OR [-total, e.id] > $after
RETURN {node: e, role: role, said: said, parts: parts, total: total, weights: $weights} AS value, [-total, e.id] AS cursor
