// The industries it is aimed at.
MATCH (parent)-[:ADDRESSES]->(i:Industry)
RETURN i AS value
