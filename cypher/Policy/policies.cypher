// The policies that it implements.
MATCH (parent)-[:IMPLEMENTS]->(p:Policy)
RETURN DISTINCT p AS value ORDER BY value.id
