// The broader industry.
MATCH (parent)-[:SUBINDUSTRY_OF]->(i:Industry)
RETURN {entity: i, name: i.name} AS value
