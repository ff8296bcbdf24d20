// Its parts.
MATCH (parent)<-[:PART_OF]-(m:Measure)
RETURN DISTINCT m AS value ORDER BY value.id LIMIT $first
