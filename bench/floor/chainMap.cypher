MATCH (industry:Entity&Industry {id: $industry})
WITH industry, COLLECT {
  UNWIND $regions AS region
  MATCH (:Entity {id: region})<-[:PART_OF|MEMBER_OF*0..6]-(d:District)
  RETURN DISTINCT d
} AS here, COLLECT {
  MATCH (industry)<-[:SUBINDUSTRY_OF*0..6]-(i:Industry)
  RETURN DISTINCT i ORDER BY i.id
} AS industries
WITH *, COLLECT {
  UNWIND industries AS i
  MATCH (i)<-[:SEGMENT_OF]-(:Segment)<-[:PART_OF*0..3]-(s:Segment)
  RETURN DISTINCT s ORDER BY s.id
} AS segments
WITH *, range(0, size(segments) - 1) AS all
CALL (segments, all) {
  UNWIND all AS i
  WITH segments, all, i, segments[i] AS s
  OPTIONAL MATCH (before:Segment)-[:UPSTREAM_OF]->(s)
  WHERE before IN segments AND before <> s AND NOT EXISTS { MATCH shortestPath((s)-[:UPSTREAM_OF*..20]->(before)) }
  WITH segments, all, i, s, collect(DISTINCT before) AS found
  WITH i, [j IN all WHERE segments[j] IN found] AS befores,
    EXISTS { (s)-[:UPSTREAM_OF]-(t:Segment) WHERE t IN segments } AS ordered ORDER BY i
  RETURN collect(befores) AS arrows, collect(ordered) AS ordered
}
WITH *, CASE WHEN any(s IN segments WHERE s.stage IN ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM']) THEN 'STAGED'
  WHEN true IN ordered THEN 'LINEAR' ELSE 'PARALLEL' END AS kind
WITH *, CASE kind WHEN 'LINEAR' THEN reduce(at = [a IN arrows | 1], turn IN range(2, 20) |
  [a IN arrows | reduce(most = 1, j IN a | CASE WHEN at[j] >= most THEN at[j] + 1 ELSE most END)]) END AS steps
WITH *, CASE kind WHEN 'STAGED' THEN 5 WHEN 'PARALLEL' THEN 1 ELSE reduce(most = 1, s IN steps | CASE WHEN s > most THEN s ELSE most END) + 1 END AS last
CALL (industry, industries, segments, all, kind, last, ordered, steps) {
  UNWIND [i IN industries | {node: i, type: 'Industry', layer: 0}] + [i IN all | {node: segments[i], type: 'Segment', layer:
    CASE
      WHEN kind = 'STAGED' THEN
        CASE segments[i].stage WHEN 'UPSTREAM' THEN 1 WHEN 'MIDSTREAM' THEN 2 WHEN 'DOWNSTREAM' THEN 3 WHEN 'SUPPORTING' THEN 4 ELSE 5 END
      WHEN kind = 'LINEAR' AND ordered[i] THEN steps[i]
      ELSE last
    END}] AS place
  WITH place, place.node AS entity, industry
  WITH place, entity ORDER BY place.layer, entity <> industry, entity.id LIMIT 50
  RETURN collect({entity: entity, type: place.type, layer: place.layer}) AS places
}
CALL (places, industries, here) {
  UNWIND places AS at
  WITH at, at.entity AS place, industries, here
  MATCH (place)<-[r:OPERATES_IN|ANCHORS|IN_INDUSTRY|FOCUSES_ON|HOSTS|DEVELOPS]-(x:Enterprise|Project|Park|District)
  WHERE x IN here OR EXISTS { (x)-[:LOCATED_IN*1..3]->(d:District) WHERE d IN here }
  WITH at, industries, x, max(type(r) = 'HOSTS') AS hosts,
    CASE WHEN x:Enterprise THEN 'Enterprise' WHEN x:Project THEN 'Project' WHEN x:Park THEN 'Park' ELSE 'District' END AS type
  WITH at, x, type, [(x)-[a:ANCHORS]->(i:Industry) WHERE i IN industries | a.role] AS roles,
    hosts OR type = 'Enterprise' AND EXISTS { (x)<-[:INVESTED_BY]-(:Project) } AS ahead
  WITH at, x, type, ahead, CASE WHEN 'CHAIN_LEADER' IN roles THEN 0 WHEN 'LEADING' IN roles THEN 1 WHEN 'BACKBONE' IN roles THEN 2 ELSE 3 END AS rank
  ORDER BY rank, NOT ahead, x.id
  WITH at, type, collect({entity: x, rank: rank}) AS found
  RETURN collect({type: type, layer: at.layer, cut: size(found) > 50, shown: found[..50]}) AS standing
}
CALL (standing) {
  UNWIND standing AS s
  UNWIND s.shown AS shown
  WITH shown.entity AS entity, s.type AS type, shown.rank AS rank, min(s.layer) AS layer
  WITH entity, type, rank, layer ORDER BY type, entity.id
  RETURN collect({entity: entity, type: type, rank: rank, layer: layer}) AS actors
}
WITH kind, last, places, actors, any(s IN standing WHERE s.cut) AS truncated, [n IN places + actors | n.entity] AS drawn
CALL (drawn) {
  UNWIND drawn AS a
  MATCH (a)-[r:SUBINDUSTRY_OF|SEGMENT_OF|PART_OF|UPSTREAM_OF|SUPPORTS|OPERATES_IN|ANCHORS|SUPPLIES|INVESTED_BY|IN_INDUSTRY|FOCUSES_ON|LOCATED_IN|DEVELOPS|HOSTS]->(b:Entity)
  WHERE b IN drawn
  WITH a.id AS source, b.id AS target, type(r) AS type, collect(r) AS said
  WITH source, target, type, said ORDER BY type + '~' + source + '~' + target
  RETURN collect({
    source: source, target: target, type: type,
    weight: reduce(sum = 0, r IN said | sum + CASE r.rule WHEN 'HOSTS' THEN r.enterprises + r.projects + r.parks ELSE 1 END),
    assertion: [s IN ['STATED', 'IMPLIED', 'DERIVED'] WHERE any(r IN said WHERE r.assertion = s)][0]
  }) AS edges
}
RETURN {
  kind: kind, truncated: truncated, edges: edges,
  nodes: [p IN places | {id: p.entity.id, name: p.entity.name, type: p.type, layer: p.layer, stage: p.entity.stage}] + [a IN actors | {
    id: a.entity.id, name: a.entity.name, type: a.type, role: ['CHAIN_LEADER', 'LEADING', 'BACKBONE'][a.rank],
    layer: CASE a.type WHEN 'District' THEN last + 1 ELSE a.layer END
  }]
} AS answer
