// The district it is in, directly or through a park, where there is just one.
MATCH (parent)-[:LOCATED_IN*1..2]->(d:District)
WITH collect(DISTINCT d) AS found WHERE size(found) = 1
RETURN found[0] AS value
