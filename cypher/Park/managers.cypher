// Who runs it.
MATCH (parent)-[:MANAGED_BY]->(b:Department)
RETURN b AS value
