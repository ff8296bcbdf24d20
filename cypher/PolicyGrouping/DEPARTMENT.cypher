// The department that issued it.
MATCH (parent)-[:ISSUED_BY]->(b:Department)
RETURN DISTINCT {entity: b, name: b.name} AS value
