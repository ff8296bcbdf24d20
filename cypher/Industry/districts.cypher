// The districts that set out to develop it.
MATCH (parent)<-[:DEVELOPS]-(d:District)
RETURN DISTINCT d AS value ORDER BY value.id LIMIT $first
