// The district in which it applies.
MATCH (parent)-[:APPLIES_TO]->(d:District)
RETURN d AS value
