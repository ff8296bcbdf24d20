// The city it is part of.
MATCH (parent)-[:PART_OF]->(c:City)
RETURN c AS value
