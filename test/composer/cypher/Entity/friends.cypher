// Whom it knows, either way: branches joined by UNION.
MATCH (parent)-[:KNOWS]->(e:Entity)
RETURN e AS value ORDER BY value.id LIMIT $first
UNION
MATCH (parent)<-[:KNOWS]-(e:Entity)
RETURN e AS value ORDER BY value.id LIMIT $first
