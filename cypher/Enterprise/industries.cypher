// The industries it operates in.
MATCH (parent)-[:OPERATES_IN]->(i:Industry)
RETURN DISTINCT i AS value ORDER BY value.id
