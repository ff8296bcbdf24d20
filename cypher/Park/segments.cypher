// The segments it focuses on.
MATCH (parent)-[:FOCUSES_ON]->(s:Segment)
RETURN DISTINCT s AS value ORDER BY value.id LIMIT $first
