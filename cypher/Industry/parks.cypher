// The parks that focus on it or on one of its segments.
MATCH (parent)<-[:SEGMENT_OF*0..1]-()<-[:FOCUSES_ON]-(k:Park)
RETURN DISTINCT k AS value ORDER BY value.id LIMIT $first
