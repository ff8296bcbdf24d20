// The parks that focus on it.
MATCH (parent)<-[:FOCUSES_ON]-(k:Park)
RETURN DISTINCT k AS value ORDER BY value.id LIMIT $first
