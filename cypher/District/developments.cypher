// The industries and segments it sets out to develop, each as each document says it.
MATCH (parent)-[r:DEVELOPS]->(of:Entity)
WHERE of:Industry OR of:Segment
RETURN r {.*, of: of} AS value ORDER BY of.id, r.id LIMIT $first
