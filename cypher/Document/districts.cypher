// The districts it is about.
MATCH (parent)-[:COVERS]->(d:District)
RETURN DISTINCT d AS value ORDER BY value.id LIMIT $first
