// The projects that a text places in it.
MATCH (parent)<-[:LOCATED_IN]-(p:Project)
RETURN DISTINCT p AS value ORDER BY value.id LIMIT $first
