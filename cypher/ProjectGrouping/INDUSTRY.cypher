// The industry it belongs to.
MATCH (parent)-[:IN_INDUSTRY]->(i:Industry)
RETURN {entity: i, name: i.name} AS value
