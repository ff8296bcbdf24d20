// The list or title it is about.
MATCH (parent)-[:TARGET_OF]->(g:Programme)
RETURN {entity: g, name: g.name} AS value
