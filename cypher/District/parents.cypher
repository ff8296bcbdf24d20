// The districts it is directly part of.
MATCH (parent)-[:PART_OF]->(d:District)
RETURN DISTINCT d AS value ORDER BY value.id
