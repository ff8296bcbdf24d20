// The firms that invest in it.
MATCH (parent)-[:INVESTED_BY]->(e:Enterprise)
RETURN e AS value
