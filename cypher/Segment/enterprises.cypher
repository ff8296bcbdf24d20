// The firms that operate in it.
MATCH (parent)<-[:OPERATES_IN]-(e:Enterprise)
RETURN DISTINCT e AS value ORDER BY value.id LIMIT $first
