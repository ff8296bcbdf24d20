// The department that issued it.
MATCH (parent)-[:ISSUED_BY]->(b:Department)
RETURN {entity: b, name: b.name} AS value
