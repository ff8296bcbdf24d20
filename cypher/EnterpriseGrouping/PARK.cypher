// The park it is in.
MATCH (parent)-[:LOCATED_IN]->(k:Park)
RETURN DISTINCT {entity: k, name: k.name} AS value
