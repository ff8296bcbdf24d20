// Where it applies.
MATCH (parent)-[:APPLIES_TO]->(d:District)
RETURN DISTINCT d AS value ORDER BY value.id
