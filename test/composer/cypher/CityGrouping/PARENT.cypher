// The city above it.
MATCH (parent)-[:PART_OF]->(c:City)
RETURN {entity: c, name: c.name} AS value
