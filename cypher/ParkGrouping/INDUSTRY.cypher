// The industry it focuses on.
MATCH (parent)-[:FOCUSES_ON]->(i:Industry)
RETURN i AS value
