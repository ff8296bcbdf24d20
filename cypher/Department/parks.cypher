// The parks it runs.
MATCH (parent)<-[:MANAGED_BY]-(k:Park)
RETURN DISTINCT k AS value ORDER BY value.id LIMIT $first
