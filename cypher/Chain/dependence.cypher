// The firms or districts on which most of the chain's firms, projects and figures hang; computed by counting.
WITH parent.on AS on, parent.chain.regions AS regions, parent.chain.places AS places
CALL (on, regions, places) {
  UNWIND on AS x
  MATCH (x)<-[:OPERATES_IN|ANCHORS|IN_INDUSTRY|FOCUSES_ON*0..1]-(:Entity)<-[:TARGET_OF*0..1]-(one:Entity)
  WHERE (one:Enterprise OR one:Project OR one:Target) AND (regions IS NULL
    OR EXISTS { (one)-[:TARGET_OF*0..1]->(:Entity)-[:LOCATED_IN*0..3]->(d:District) WHERE d IN places })
  RETURN DISTINCT one
}
CALL (one, regions, places) {
  WITH one WHERE $by = 'ENTERPRISE' AND NOT one:Enterprise
  MATCH (one)-[of:TARGET_OF*0..1]->(:Entity)-[by:INVESTED_BY*0..1]->(node:Enterprise)
  RETURN collect({node: node, said: of + by}) AS held
  UNION
  WITH one, regions, places WHERE $by = 'DISTRICT'
  MATCH (one)-[of:TARGET_OF*0..1]->(:Entity)-[at:LOCATED_IN*0..3]->(node:District)
  WHERE regions IS NULL OR node IN places
  RETURN collect({node: node, said: of + at}) AS held
}
WITH one, CASE WHEN one:Enterprise THEN 0 WHEN one:Project THEN 1 ELSE 2 END AS kind, reduce(all = [], h IN collect(held) | all + h) AS held
ORDER BY one.id
WITH collect({one: one, kind: kind, held: held}) AS rows
WITH rows, reduce(all = [], row IN rows | all + [h IN row.held | h.node]) AS named,
  [k IN range(0, 2) | size([row IN rows WHERE row.kind = k])] AS sums,
  [k IN range(0, 2) | size([row IN rows WHERE row.kind = k AND size(row.held) = 0])] AS unknown
UNWIND rows AS row
UNWIND row.held AS h
WITH named, sums, unknown, row, h, h.node AS lower
MATCH (lower)-[:PART_OF*0..6]->(node:Entity)
WHERE node IN named
WITH sums, unknown, node, collect(h.said)[..20] AS said, [count(DISTINCT CASE row.kind WHEN 0 THEN row.one END),
  count(DISTINCT CASE row.kind WHEN 1 THEN row.one END), count(DISTINCT CASE row.kind WHEN 2 THEN row.one END)] AS counts
WITH node, reduce(all = [], some IN said | all + some) AS said, counts[0] + counts[1] + counts[2] AS total, [k IN range(0, 2) | {
  count: counts[k], of: sums[k], unknown: unknown[k], share: CASE WHEN sums[k] > 0 THEN toFloat(counts[k]) / sums[k] END,
  reason: CASE WHEN sums[k] = 0 THEN 'NOT_STATED' END
}] AS shares
RETURN {
  node: node, enterprises: CASE $by WHEN 'DISTRICT' THEN shares[0] END, projects: shares[1], targets: shares[2], assertion: 'DERIVED',
  said: said
} AS value ORDER BY -total, node.id LIMIT $first
