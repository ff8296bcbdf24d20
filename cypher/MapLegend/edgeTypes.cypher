// How many edges of each type are on the page.
WITH [n IN parent.nodes | n.entity] AS drawn
UNWIND drawn AS a
MATCH (a)-[r:SUBINDUSTRY_OF|SEGMENT_OF|PART_OF|UPSTREAM_OF|SUPPORTS|OPERATES_IN|ANCHORS|SUPPLIES|INVESTED_BY|IN_INDUSTRY|FOCUSES_ON|LOCATED_IN|DEVELOPS|HOSTS]->(b:Entity)
WHERE b IN drawn
WITH DISTINCT a, b, type(r) AS type
WITH type, count(*) AS edges
RETURN {type: type, count: edges} AS value ORDER BY type
