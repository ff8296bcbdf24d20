// What comes right after it: segments of the chain, or its industry as a whole.
WITH parent.segment AS s, parent.chain.segments + parent.chain.industries AS within
MATCH (s)-[:UPSTREAM_OF]->(after:Entity)
WHERE after IN within
RETURN DISTINCT after AS value ORDER BY value.id
