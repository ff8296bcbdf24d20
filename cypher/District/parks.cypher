// The parks located in it.
MATCH (parent)<-[:LOCATED_IN]-(k:Park)
RETURN DISTINCT k AS value ORDER BY value.id LIMIT $first
