// The district it is about.
MATCH (parent)-[:TARGET_OF]->(d:District)
RETURN d AS value
