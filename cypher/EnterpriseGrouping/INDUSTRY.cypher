// The industry it operates in.
MATCH (parent)-[:OPERATES_IN]->(i:Industry)
RETURN {entity: i, name: i.name} AS value
