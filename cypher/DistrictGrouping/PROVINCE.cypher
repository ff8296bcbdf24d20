// The province it lies in.
MATCH (parent)-[:PART_OF*0..4]->(d:District)
WHERE d.level = 'PROVINCE'
RETURN d AS value
