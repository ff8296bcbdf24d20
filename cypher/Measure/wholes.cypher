// The measures it is a part of.
MATCH (parent)-[:PART_OF]->(m:Measure)
RETURN DISTINCT m AS value ORDER BY value.id
