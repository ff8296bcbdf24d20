// The district it belongs to.
MATCH (parent)-[:PART_OF]->(d:District)
RETURN {entity: d, name: d.name} AS value
