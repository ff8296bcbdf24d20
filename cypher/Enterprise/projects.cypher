// The projects it invests in.
MATCH (parent)<-[:INVESTED_BY]-(p:Project)
RETURN DISTINCT p AS value ORDER BY value.id LIMIT $first
