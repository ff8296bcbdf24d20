// The projects that this bundle names.
MATCH (parent)<-[:PART_OF]-(p:Project)
RETURN DISTINCT p AS value ORDER BY value.id LIMIT $first
