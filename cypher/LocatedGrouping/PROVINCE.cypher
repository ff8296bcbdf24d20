// The province it is in.
MATCH (parent)-[:LOCATED_IN*1..2]->(:District)-[:PART_OF*0..4]->(d:District)
WHERE d.level = 'PROVINCE'
RETURN d AS value
