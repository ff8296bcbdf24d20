// What the texts say between two nodes of the page, and which district hosts what; parallel relations as one edge.
WITH [n IN parent.nodes | n.entity] AS drawn
UNWIND drawn AS a
MATCH (a)-[r:SUBINDUSTRY_OF|SEGMENT_OF|PART_OF|UPSTREAM_OF|SUPPORTS|OPERATES_IN|ANCHORS|SUPPLIES|INVESTED_BY|IN_INDUSTRY|FOCUSES_ON|LOCATED_IN|DEVELOPS|HOSTS]->(b:Entity)
WHERE b IN drawn
WITH a, b, r ORDER BY r.id
WITH a.id AS source, b.id AS target, type(r) AS type, collect(r) AS said
RETURN {
  id: type + '~' + source + '~' + target, source: source, target: target, type: type, relations: [r IN said | r.id],
  weight: reduce(sum = 0, r IN said | sum + CASE r.rule WHEN 'HOSTS' THEN r.enterprises + r.projects + r.parks ELSE 1 END),
  assertion: [s IN ['STATED', 'IMPLIED', 'DERIVED'] WHERE s IN [r IN said | r.assertion]][0],
  said: said
} AS value ORDER BY value.id
