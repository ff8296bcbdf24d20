// The list it is on.
MATCH (parent)-[:RECOGNISED_BY]->(g:Programme)
RETURN DISTINCT {entity: g, name: g.name} AS value
