// The district it is about.
MATCH (parent)-[:COVERS]->(d:District)
RETURN d AS value
