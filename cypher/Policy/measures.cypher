// Its measures that are no part of another of them, in the order of the text.
MATCH (parent)-[:HAS_MEASURE]->(m:Measure)
WHERE NOT EXISTS { (m)-[:PART_OF]->(:Measure)<-[:HAS_MEASURE]-(parent) }
WITH DISTINCT m
RETURN m AS value ORDER BY m.order, m.id LIMIT $first
