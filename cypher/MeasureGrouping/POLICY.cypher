// The policy it belongs to.
MATCH (parent)<-[:HAS_MEASURE]-(p:Policy)
RETURN DISTINCT {entity: p, name: p.name} AS value
