// The list or title it is about.
MATCH (parent)-[:TARGET_OF]->(g:Programme)
RETURN DISTINCT {entity: g, name: g.name} AS value
