// The measures it is part of.
MATCH (parent)-[:PART_OF]->(m:Measure)
RETURN m AS value
