// The segments it focuses on.
MATCH (parent)-[:FOCUSES_ON]->(s:Segment)
RETURN s AS value
