// The district it is in.
MATCH (parent)-[:LOCATED_IN*1..2]->(d:District)
RETURN d AS value
