// The parks that a text places it in.
MATCH (parent)-[:LOCATED_IN]->(k:Park)
RETURN DISTINCT k AS value ORDER BY value.id
