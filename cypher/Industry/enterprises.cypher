// The firms that operate in it or in one of its segments.
MATCH (parent)<-[:SEGMENT_OF*0..1]-()<-[:OPERATES_IN]-(e:Enterprise)
RETURN DISTINCT e AS value ORDER BY value.id LIMIT $first
