// The segment it operates in.
MATCH (parent)-[:OPERATES_IN]->(s:Segment)
RETURN s AS value
