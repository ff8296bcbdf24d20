// The districts it is directly part of.
MATCH (parent)-[:PART_OF]->(d:District)
RETURN d AS value ORDER BY d.id
