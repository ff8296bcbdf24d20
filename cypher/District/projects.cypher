// The projects located in it or in one of its parks.
MATCH (parent)<-[:LOCATED_IN*1..2]-(p:Project)
RETURN DISTINCT p AS value ORDER BY value.id LIMIT $first
