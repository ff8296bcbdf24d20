// Its measures.
MATCH (parent)-[:HAS_MEASURE]->(m:Measure)
RETURN DISTINCT m AS value ORDER BY value.id LIMIT $first
