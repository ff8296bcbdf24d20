// The segments of the chain that come right before it.
WITH parent.segment AS s, parent.chain.segments AS segments
MATCH (s)<-[:UPSTREAM_OF]-(before:Segment)
WHERE before IN segments
RETURN DISTINCT before AS value ORDER BY value.id
