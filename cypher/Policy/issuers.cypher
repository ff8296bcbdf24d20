// Who issued it.
MATCH (parent)-[:ISSUED_BY]->(b:Department)
RETURN DISTINCT b AS value ORDER BY value.id
