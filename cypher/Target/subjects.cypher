// What the figure is about.
MATCH (parent)-[:TARGET_OF]->(e:Entity)
RETURN DISTINCT e AS value ORDER BY value.id
