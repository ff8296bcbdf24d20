// The district it belongs to.
MATCH (parent)-[:PART_OF]->(d:District)
RETURN d AS value
