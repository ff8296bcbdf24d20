// The district it belongs to.
MATCH (parent)-[:PART_OF]->(d:District)
RETURN DISTINCT {entity: d, name: d.name} AS value
