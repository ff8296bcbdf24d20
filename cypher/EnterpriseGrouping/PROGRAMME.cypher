// The list it is on.
MATCH (parent)-[:RECOGNISED_BY]->(g:Programme)
RETURN g AS value
