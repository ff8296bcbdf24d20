// The department that issued it.
MATCH (parent)-[:ISSUED_BY]->(b:Department)
RETURN b AS value
