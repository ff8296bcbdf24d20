// The district in which it applies.
MATCH (parent)-[:APPLIES_TO]->(d:District)
RETURN {entity: d, name: d.name} AS value
