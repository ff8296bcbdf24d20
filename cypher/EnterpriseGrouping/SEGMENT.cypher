// The segment it operates in.
MATCH (parent)-[:OPERATES_IN]->(s:Segment)
RETURN DISTINCT {entity: s, name: s.name} AS value
