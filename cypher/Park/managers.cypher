// Who runs it.
MATCH (parent)-[:MANAGED_BY]->(b:Department)
RETURN DISTINCT b AS value ORDER BY value.id LIMIT $first
