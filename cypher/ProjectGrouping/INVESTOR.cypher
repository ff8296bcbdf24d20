// The firm that invests in it.
MATCH (parent)-[:INVESTED_BY]->(e:Enterprise)
RETURN {entity: e, name: e.name} AS value
