// The counted bundles that name it.
MATCH (parent)-[:PART_OF]->(p:Project)
RETURN DISTINCT p AS value ORDER BY value.id
