// The list or title it is about.
MATCH (parent)-[:TARGET_OF]->(g:Programme)
RETURN g AS value
