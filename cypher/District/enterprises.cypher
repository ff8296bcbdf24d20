// The firms located in it or in one of its parks.
MATCH (parent)<-[:LOCATED_IN*1..2]-(e:Enterprise)
RETURN DISTINCT e AS value ORDER BY value.id LIMIT $first
