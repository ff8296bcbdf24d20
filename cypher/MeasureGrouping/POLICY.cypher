// The policy it belongs to.
MATCH (parent)<-[:HAS_MEASURE]-(p:Policy)
RETURN {entity: p, name: p.name} AS value
