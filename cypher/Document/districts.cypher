// The districts it speaks of.
MATCH (parent)-[:COVERS]->(d:District)
RETURN DISTINCT d AS value ORDER BY value.id LIMIT $first
