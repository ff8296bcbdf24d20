// Every district it is in, directly or through a park.
MATCH (parent)-[:LOCATED_IN*1..2]->(d:District)
RETURN DISTINCT d AS value ORDER BY value.id
