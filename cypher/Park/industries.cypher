// The industries it focuses on.
MATCH (parent)-[:FOCUSES_ON]->(i:Industry)
RETURN DISTINCT i AS value ORDER BY value.id LIMIT $first
