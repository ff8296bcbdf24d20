// The chain it is a link of.
MATCH (parent)-[:SEGMENT_OF]->(i:Industry)
RETURN i AS value
