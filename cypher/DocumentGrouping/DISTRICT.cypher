// The district it is about.
MATCH (parent)-[:COVERS]->(d:District)
RETURN {entity: d, name: d.name} AS value
