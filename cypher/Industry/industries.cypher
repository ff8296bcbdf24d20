// The narrower industries directly below it.
MATCH (parent)<-[:SUBINDUSTRY_OF]-(i:Industry)
RETURN DISTINCT i AS value ORDER BY value.id LIMIT $first
