// The district it is about.
MATCH (parent)-[:TARGET_OF]->(d:District)
RETURN {entity: d, name: d.name} AS value
