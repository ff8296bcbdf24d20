// Every province it lies in, itself included.
MATCH (parent)-[:PART_OF*0..4]->(d:District)
WHERE d.level = 'PROVINCE'
RETURN DISTINCT d AS value ORDER BY value.id
