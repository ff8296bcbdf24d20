// The links of chains it operates in.
MATCH (parent)-[:OPERATES_IN]->(s:Segment)
RETURN DISTINCT s AS value ORDER BY value.id
