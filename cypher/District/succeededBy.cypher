// What it became.
MATCH (parent)-[:SUCCEEDED_BY]->(d:District)
RETURN DISTINCT d AS value ORDER BY value.id
