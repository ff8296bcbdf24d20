// The park it is in.
MATCH (parent)-[:LOCATED_IN]->(k:Park)
RETURN {entity: k, name: k.name} AS value
