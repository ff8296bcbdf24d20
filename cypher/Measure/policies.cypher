// The policies it belongs to.
MATCH (parent)<-[:HAS_MEASURE]-(p:Policy)
RETURN DISTINCT p AS value ORDER BY value.id
