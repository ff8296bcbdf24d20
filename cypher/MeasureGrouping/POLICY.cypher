// The policy it belongs to.
MATCH (parent)<-[:HAS_MEASURE]-(p:Policy)
RETURN p AS value
