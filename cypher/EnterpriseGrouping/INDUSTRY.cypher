// The industry it operates in.
MATCH (parent)-[:OPERATES_IN]->(i:Industry)
RETURN i AS value
