// The list it is on.
MATCH (parent)-[:RECOGNISED_BY]->(g:Programme)
RETURN {entity: g, name: g.name} AS value
