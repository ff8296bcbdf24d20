// The firms that a text places in it.
MATCH (parent)<-[:LOCATED_IN]-(e:Enterprise)
RETURN DISTINCT e AS value ORDER BY value.id LIMIT $first
