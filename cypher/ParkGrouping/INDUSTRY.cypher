// The industry it focuses on.
MATCH (parent)-[:FOCUSES_ON]->(i:Industry)
RETURN {entity: i, name: i.name} AS value
