// What was found, by the industry it belongs to; an industry belongs to itself.
UNWIND parent.found AS hit
WITH hit.node AS e
OPTIONAL MATCH (e)-[:OPERATES_IN|IN_INDUSTRY|FOCUSES_ON|SEGMENT_OF|ADDRESSES*0..1]->(i:Industry)
WITH i, count(DISTINCT e) AS n
RETURN {entity: i, name: i.name, count: n, reason: CASE WHEN i IS NULL THEN 'NOT_STATED' END} AS value ORDER BY n DESC, i.id
