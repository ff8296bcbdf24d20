// The segment it operates in.
MATCH (parent)-[:OPERATES_IN]->(s:Segment)
RETURN {entity: s, name: s.name} AS value
