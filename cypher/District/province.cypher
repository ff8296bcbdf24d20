// The province it lies in, itself included, where there is just one.
MATCH (parent)-[:PART_OF*0..4]->(d:District)
WHERE d.level = 'PROVINCE'
WITH collect(DISTINCT d) AS found WHERE size(found) = 1
RETURN found[0] AS value
