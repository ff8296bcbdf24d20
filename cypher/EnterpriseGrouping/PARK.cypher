// The park it is in.
MATCH (parent)-[:LOCATED_IN]->(k:Park)
RETURN k AS value
