// The industry it sets out to develop.
MATCH (parent)-[:DEVELOPS]->(i:Industry)
RETURN {entity: i, name: i.name} AS value
