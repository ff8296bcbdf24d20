// The industry it sets out to develop.
MATCH (parent)-[:DEVELOPS]->(i:Industry)
RETURN i AS value
