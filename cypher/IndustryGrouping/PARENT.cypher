// The broader industry.
MATCH (parent)-[:SUBINDUSTRY_OF]->(i:Industry)
RETURN i AS value
