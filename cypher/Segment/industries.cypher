// The chains it is a link of.
MATCH (parent)-[:SEGMENT_OF]->(i:Industry)
RETURN DISTINCT i AS value ORDER BY value.id
