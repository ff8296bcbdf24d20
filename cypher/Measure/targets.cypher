// The figures it is measured by.
MATCH (parent)<-[:TARGET_OF]-(t:Target)
RETURN DISTINCT t AS value ORDER BY value.id LIMIT $first
