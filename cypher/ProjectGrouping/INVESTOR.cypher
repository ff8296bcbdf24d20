// The firm that invests in it.
MATCH (parent)-[:INVESTED_BY]->(e:Enterprise)
RETURN e AS value
