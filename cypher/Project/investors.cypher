// The firms that invest in it.
MATCH (parent)-[:INVESTED_BY]->(e:Enterprise)
RETURN DISTINCT e AS value ORDER BY value.id LIMIT $first
