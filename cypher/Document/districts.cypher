// The districts it is about.
MATCH (parent)-[:COVERS]->(d:District)
RETURN d AS value
