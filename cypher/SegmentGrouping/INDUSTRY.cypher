// The chain it is a link of.
MATCH (parent)-[:SEGMENT_OF]->(i:Industry)
RETURN DISTINCT {entity: i, name: i.name} AS value
